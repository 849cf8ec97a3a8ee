package dev.backstory.compose;

import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Presents the people, organisations and places that matter most in the story. */
final class TopicsWriter implements SectionWriter {
  private static final int MOST_CARDS = 8;
  private static final int FEWEST_CARDS = 3;
  private static final int MOST_PLACES = 3;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    StoryTopics topics = draft.topics();
    Map<String, TopicCard> cards = new LinkedHashMap<>();
    int places = 0;
    for (Topic topic : topics.important()) {
      TopicCard card = card(topic, topics.link(topic).orElse(null));
      String key = card.entityId() == null ? card.name() : card.entityId();
      boolean place = topic.type() == EntityType.PLACE;
      if (cards.containsKey(key)) {
        cards.merge(key, card, TopicsWriter::joined);
      } else if (cards.size() < MOST_CARDS && (!place || places < MOST_PLACES)) {
        cards.put(key, card);
        places += place ? 1 : 0;
      }
    }
    return cards.size() < FEWEST_CARDS
        ? new Topics(Claim.EXTRACTED, "too few people, organisations and places", List.of())
        : new Topics(Claim.EXTRACTED, null, new ArrayList<>(cards.values()));
  }

  private static TopicCard card(Topic topic, @Nullable Gloss gloss) {
    return gloss == null
        ? new TopicCard(null, topic.name(), topic.type(), null, null, null, null, topic.mentions())
        : new TopicCard(
            gloss.entityId(),
            topic.name(),
            gloss.type(),
            gloss.description(),
            gloss.source(),
            gloss.licence(),
            gloss.url(),
            topic.mentions());
  }

  /** Two names of one thing, under the name that came first. */
  private static TopicCard joined(TopicCard first, TopicCard other) {
    return new TopicCard(
        first.entityId(),
        first.name(),
        first.type(),
        first.description(),
        first.source(),
        first.licence(),
        first.url(),
        first.mentions() + other.mentions());
  }
}

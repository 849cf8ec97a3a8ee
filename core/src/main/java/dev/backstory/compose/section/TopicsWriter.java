package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.StoryTopics;
import dev.backstory.compose.topic.Topic;
import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Presents the people, organisations and places that matter most in the story. */
public final class TopicsWriter implements SectionWriter {
  private static final int MOST_CARDS = 8;
  private static final int FEWEST_CARDS = 3;
  private static final int MOST_PLACES = 3;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    StoryTopics topics = draft.topics();
    List<TopicCard> cards = new ArrayList<>();
    int places = 0;
    for (Topic topic : topics.important()) {
      TopicCard card = card(topic, topics.link(topic).orElse(null));
      boolean place = topic.type() == EntityType.PLACE;
      if (cards.size() < MOST_CARDS && (!place || places < MOST_PLACES)) {
        cards.add(card);
        places += place ? 1 : 0;
      }
    }
    return cards.size() < FEWEST_CARDS
        ? new Topics(Claim.EXTRACTED, "too few people, organisations and places", List.of())
        : new Topics(Claim.EXTRACTED, null, cards);
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
}

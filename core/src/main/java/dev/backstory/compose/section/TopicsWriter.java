package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.Descriptions;
import dev.backstory.compose.topic.StoryTopics;
import dev.backstory.compose.topic.Topic;
import dev.backstory.compose.topic.TypeEvidence;
import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Presents the people, organisations and places that matter most in the story. */
public final class TopicsWriter implements SectionWriter {
  private static final int MOST_CARDS = 8;
  private static final int FEWEST_CARDS = 3;
  private static final int MOST_PLACES = 3;

  /** A place on which so many Wikipedias have a page, as on every state, needs no introduction. */
  private static final int KNOWN_TO_ALL = 240;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    StoryTopics topics = draft.topics();
    Descriptions descriptions = new Descriptions(material);
    List<TopicCard> cards = new ArrayList<>();
    int places = 0;
    for (Topic topic : topics.important()) {
      Gloss gloss = topics.link(topic).orElse(null);
      boolean place = topic.type() == EntityType.PLACE;
      if (cards.size() < MOST_CARDS && (!place || places < MOST_PLACES)) {
        cards.add(
            gloss == null
                ? unlinked(topic, descriptions, draft)
                : isKnownToAll(gloss) ? named(topic, gloss, topics) : card(topic, gloss, topics));
        places += place ? 1 : 0;
      }
    }
    return cards.size() < FEWEST_CARDS
        ? leftOut("too few people, organisations and places")
        : new Topics(Claim.EXTRACTED, null, cards);
  }

  @Override
  public PageSection leftOut(String reason) {
    return new Topics(Claim.EXTRACTED, reason, List.of());
  }

  private static boolean isKnownToAll(Gloss gloss) {
    return gloss.type() == EntityType.PLACE && gloss.popularity() >= KNOWN_TO_ALL;
  }

  private static TopicCard named(Topic topic, Gloss gloss, StoryTopics topics) {
    return new TopicCard(
        gloss.entityId(),
        topics.shown(topic),
        gloss.type(),
        true,
        null,
        null,
        null,
        null,
        topic.mentions(),
        null,
        articleName(topic, topics));
  }

  private static TopicCard card(Topic topic, Gloss gloss, StoryTopics topics) {
    return new TopicCard(
        gloss.entityId(),
        topics.shown(topic),
        gloss.type(),
        true,
        gloss.description(),
        gloss.source(),
        gloss.licence(),
        gloss.url(),
        topic.mentions(),
        null,
        articleName(topic, topics));
  }

  /** With what the articles say it is, where they do. */
  private static TopicCard unlinked(Topic topic, Descriptions descriptions, PageDraft draft) {
    Optional<Claim> said = descriptions.of(topic).flatMap(draft::show);
    String words = said.map(claim -> Descriptions.words(claim, topic)).orElse(null);
    return new TopicCard(
        draft.topics().entity(topic).orElse(null),
        draft.topics().shown(topic),
        topic.type(),
        TypeEvidence.isSure(topic),
        words,
        null,
        null,
        null,
        topic.mentions(),
        said.orElse(null),
        articleName(topic, draft.topics()));
  }

  /** What the articles call it; null if that is what the page calls it. */
  private static @Nullable String articleName(Topic topic, StoryTopics topics) {
    return topic.names().contains(topics.shown(topic)) ? null : topic.name();
  }
}

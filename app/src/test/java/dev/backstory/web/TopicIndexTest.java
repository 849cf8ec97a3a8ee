package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TopicIndexTest {
  @Test
  void cardsWithOneEntityAreOneTopicWhateverTheirNames() {
    TopicIndex index =
        TopicIndex.of(
            List.of(story(2, card("e1", "The Alliance")), story(1, card("e1", "Øst Pact"))));
    assertThat(index.all()).extracting(Topic::slug).containsExactly("øst-pact");
    assertThat(index.all().getFirst().stories())
        .extracting(StoryPage::id)
        .containsExactly("s2", "s1");
  }

  @Test
  void oneNameForTwoEntitiesIsTwoTopicsAndTheOlderKeepsItsAddress() {
    StoryPage old = story(1, card("e1", "Ashford"));
    StoryPage young = story(2, card("e2", "Ashford"), card(null, "Ashford"));
    assertThat(TopicIndex.of(List.of(young, old)).all())
        .extracting(Topic::slug)
        .containsExactly("ashford", "ashford-2", "ashford-3");
    assertThat(TopicIndex.of(List.of(old)).find("ashford").orElseThrow().card())
        .isEqualTo(card("e1", "Ashford"));
  }

  @Test
  void aNameOfSignsAloneStillHasAnAddress() {
    assertThat(TopicIndex.of(List.of(story(1, card(null, "+++")))).all())
        .extracting(Topic::slug)
        .containsExactly("topic");
  }

  private static TopicCard card(String entity, String name) {
    return new TopicCard(entity, name, EntityType.PLACE, null, null, null, null, 1);
  }

  private static StoryPage story(int day, TopicCard... cards) {
    Instant at = Instant.ofEpochSecond(86_400L * day);
    return new StoryPage(
        "s" + day,
        "story-" + day,
        "Story",
        Status.PAGE,
        "en",
        at,
        at,
        1,
        new Coverage(List.of(), 0, 0),
        List.of(new Topics("extracted", null, List.of(cards))),
        List.of());
  }
}

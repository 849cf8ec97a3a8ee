package dev.backstory.site.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RelatedStoriesTest {
  private static final ListedStory BRIDGE =
      story(50, "Calder bridge closed after cracks", List.of("s49"), "Ada Lind", "Calder", "Port");

  private static ListedStory story(int day, String headline, List<String> earlier, String... of) {
    Instant at = Instant.ofEpochSecond(86_400L * day);
    return new ListedStory(
        "s" + day,
        "story-" + day,
        headline,
        Status.PAGE,
        at,
        at,
        1,
        1,
        "",
        List.of(at),
        List.of(),
        Stream.of(of).map(RelatedStoriesTest::card).toList(),
        List.of(),
        earlier,
        List.of(),
        List.of());
  }

  private static TopicCard card(String name) {
    EntityType type = name.startsWith("The ") ? EntityType.WORK : EntityType.PERSON;
    return new TopicCard(null, name, type, null, null, null, null, 1);
  }

  private static List<String> like(ListedStory... others) {
    List<ListedStory> all = new ArrayList<>(List.of(others));
    all.add(BRIDGE);
    return TopicIndex.of(all, slug -> slug).like(BRIDGE).stream().map(ListedStory::id).toList();
  }

  @Test
  void thoseThatShareMostAndRarerTopicsComeFirst() {
    assertThat(
            like(
                story(1, "Trams", List.of(), "Ada Lind", "Port"),
                story(2, "Ferries", List.of(), "Ada Lind", "Calder"),
                story(3, "Cranes", List.of(), "Ada Lind", "Port"),
                story(4, "Docks", List.of(), "Ada Lind", "Port"),
                story(5, "Lamps", List.of(), "Port"),
                story(6, "Toll", List.of(), "Ada Lind", "Calder", "Port")))
        .containsExactly("s6", "s2", "s4");
  }

  @Test
  void oneTopicIsEnoughIfTheHeadlinesShareAWord() {
    assertThat(
            like(
                story(1, "Cracks in a pier", List.of(), "Calder"),
                story(2, "Fair in the town", List.of(), "Calder")))
        .containsExactly("s1");
  }

  @Test
  void whatThePageLeadsToAnywayIsNotNamedAgainAndWorksDoNotCount() {
    assertThat(
            like(
                story(49, "Calder bridge looked at", List.of(), "Ada Lind", "Calder"),
                story(3, "Bridge on film", List.of(), "The Bridge")))
        .isEmpty();
  }

  /** The page of an old story stays as it is while new ones come. */
  @Test
  void ofATopicStoriesOfTheSameTimeAreLookedAt() {
    List<ListedStory> many = new ArrayList<>();
    for (int day = 51; day < 120; day++) {
      many.add(story(day, "Calder news", List.of(), "Ada Lind", "Port"));
    }
    List<String> before = like(many.toArray(ListedStory[]::new));
    assertThat(before).hasSize(3).allMatch(id -> Integer.parseInt(id.substring(1)) <= 80);
    many.add(story(200, "Calder bridge", List.of(), "Ada Lind", "Port"));
    assertThat(like(many.toArray(ListedStory[]::new))).isEqualTo(before);
  }
}

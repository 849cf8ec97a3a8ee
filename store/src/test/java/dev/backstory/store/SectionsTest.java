package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Origin;
import dev.backstory.port.ListedStory.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which folder a story belongs to, by the folders of its articles. */
class SectionsTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

  /** Of articles a, b, c and so on, a minute apart, by whose words they have. */
  private static ListedStory story(Origin... origins) {
    List<Instant> times =
        IntStream.range(0, origins.length).mapToObj(i -> NOON.plusSeconds(60L * i)).toList();
    return new ListedStory(
        "s",
        "s",
        "Ferry held",
        Status.PAGE,
        NOON,
        NOON,
        1,
        1,
        "",
        times,
        IntStream.range(0, origins.length).mapToObj(i -> String.valueOf((char) ('a' + i))).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(origins).stream().map(it -> new Report("Tern", null, List.of(), it)).toList());
  }

  @Test
  void mostReportsOfNewsroomsThemselvesDecide() {
    ListedStory story = story(Origin.COPY, Origin.COPY, Origin.OWN);
    assertThat(Sections.of(story, Map.of("a", "Wire", "b", "Wire", "c", "Coast")))
        .isEqualTo("Coast");
  }

  @Test
  void ofAsManyTheMoreArticlesAtAllThenTheFirstThenTheName() {
    assertThat(
            Sections.of(
                story(Origin.OWN, Origin.OWN, Origin.COPY),
                Map.of("a", "Inland", "b", "Coast", "c", "Coast")))
        .isEqualTo("Coast");
    assertThat(Sections.of(story(Origin.OWN, Origin.OWN), Map.of("a", "Inland", "b", "Coast")))
        .isEqualTo("Inland");
    assertThat(Sections.of(story(Origin.WIRE, Origin.COPY), Map.of("b", "Coast")))
        .isEqualTo("Coast");
  }

  @Test
  void withoutFoldersThereIsNone() {
    assertThat(Sections.of(story(Origin.OWN), Map.of())).isEmpty();
    assertThat(Sections.of(story(), Map.of("a", "Coast"))).isEmpty();
  }
}

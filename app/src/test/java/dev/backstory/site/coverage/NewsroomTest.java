package dev.backstory.site.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Origin;
import dev.backstory.port.ListedStory.Report;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsroomTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "Fenmark Press Agency, FPA",
    "The Northern Ledger, NL",
    "Sound & Strait Daily, SSD",
    "Journal of the East Bank Daily, JEB",
    "Echo, Ec",
    "FPA, FPA",
    "northern-ledger.example, No",
    "«»,«"
  })
  void itsMarkIsItsInitials(String name, String mark) {
    Newsroom newsroom = new Newsroom(name, List.of(article("a", name, null, true, null)));
    assertThat(newsroom.mark()).isEqualTo(mark);
  }

  /** As a list shows who reported: reports of their own alone, the earliest first. */
  @Test
  void aStripNamesEachOutletOnceByItsFirstReport() {
    SourceStrip strip =
        SourceStrip.of(
            listed(
                report("Ledger", Origin.OWN, 3),
                report("Echo", Origin.OWN, 1),
                report("Copyist", Origin.COPY, 0),
                report("Wirebound", Origin.WIRE, 0),
                report("Ledger", Origin.OWN, 0)));
    assertThat(strip).isEqualTo(new SourceStrip(List.of("Ledger", "Echo"), 0));
    assertThat(strip.spoken()).containsExactly("Ledger", "Echo");
  }

  @Test
  void aStripHasAtMostEightMarks() {
    Timed[] reports = new Timed[10];
    Arrays.setAll(reports, i -> report("Paper " + i, Origin.OWN, i));
    SourceStrip strip = SourceStrip.of(listed(reports));
    assertThat(strip.names()).hasSize(8).startsWith("Paper 0").doesNotContain("Paper 8");
    assertThat(strip.spoken()).endsWith("Paper 7", "2 others");
  }

  private record Timed(Report report, Instant at) {}

  private static Timed report(String outlet, Origin origin, int minute) {
    return new Timed(new Report(outlet, null, List.of(), origin), NOON.plusSeconds(60L * minute));
  }

  private static ListedStory listed(Timed... reports) {
    return new ListedStory(
        "st-1",
        "story",
        "Story",
        Status.PAGE,
        NOON,
        NOON,
        reports.length,
        reports.length,
        "",
        Stream.of(reports).map(Timed::at).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Stream.of(reports).map(Timed::report).toList());
  }

  @Test
  void copiesHangOnTheAgencyThatReported() {
    List<Newsroom> newsrooms =
        Newsroom.of(
            List.of(
                article("a", "Echo", "Fenmark Press Agency", true, NOON.plusSeconds(60)),
                article("b", "Ledger", null, true, null),
                article("c", "Daily", "Fenmark Press Agency", false, NOON)));
    assertThat(newsrooms)
        .extracting(Newsroom::name)
        .containsExactly("Fenmark Press Agency", "Ledger");
    assertThat(newsrooms.getFirst().carriers()).containsExactly("Echo", "Daily");
    assertThat(newsrooms.getFirst().first()).isEqualTo(NOON);
    assertThat(newsrooms.getFirst().last()).isEqualTo(NOON.plusSeconds(60));
    assertThat(newsrooms.getLast().carriers()).isEmpty();
    assertThat(newsrooms.getLast().first()).isNull();
  }

  @Test
  void reportsStandOnAScaleFromTheFirstToTheLast() {
    ReportScale scale = ReportScale.of(List.of(NOON.plusSeconds(100), NOON)).orElseThrow();
    assertThat(scale.places(List.of(NOON, NOON.plusSeconds(50), NOON.plusSeconds(100))))
        .containsExactly(0L, 493L, 986L);
    assertThat(scale.places(List.of(NOON.minusSeconds(1), NOON.plusSeconds(101)))).isEmpty();
    assertThat(ReportScale.of(List.of(NOON, NOON))).isEmpty();
    assertThat(ReportScale.of(List.of())).isEmpty();
  }

  private static Covering article(
      String id, String outlet, @Nullable String wire, boolean independent, @Nullable Instant at) {
    return new Covering(
        id,
        null,
        outlet,
        List.of(),
        null,
        at,
        wire,
        independent,
        null,
        wire == null ? outlet : wire);
  }
}

package dev.backstory.site.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage.Covering;
import java.time.Instant;
import java.util.List;
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

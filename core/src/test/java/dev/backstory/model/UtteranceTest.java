package dev.backstory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UtteranceTest {
  @Test
  void theEarliestPaperIsFirst() {
    Utterance utterance =
        new Utterance(
            List.of(
                telling("late", "Herald", "2031-03-03T10:00:00Z", false),
                telling("early", "Nordwire", "2031-03-03T08:00:00Z", false)));
    assertThat(utterance.first()).map(Telling::articleId).contains("early");
    assertThat(utterance.tellings())
        .extracting(Telling::articleId)
        .containsExactly("early", "late");
  }

  @Test
  void nobodyIsFirstWhileThatIsNotKnown() {
    assertThat(first("2031-03-03T08:00:00Z", false, null, false)).isFalse();
    assertThat(first(null, false, null, false)).isFalse();
    assertThat(first("2031-03-03T08:00:00Z", false, "2031-03-03T08:00:00Z", false)).isFalse();
    assertThat(first("2031-03-03T00:00:00Z", true, "2031-03-03T20:00:00Z", false)).isFalse();
    assertThat(first("2031-03-03T00:00:00Z", true, "2031-03-04T02:00:00Z", false)).isTrue();
  }

  @Test
  void copiesOfAnAgencyCountAsIts() {
    Utterance utterance =
        new Utterance(
            List.of(
                telling("one", "Nordwire", "2031-03-03T08:00:00Z", false),
                telling("two", "Nordwire", "2031-03-03T08:00:00Z", false),
                telling("three", "Herald", "2031-03-03T09:00:00Z", false)));
    assertThat(utterance.first()).map(Telling::paper).contains("Nordwire");
    assertThat(utterance.papers()).isEqualTo(2);
    assertThat(utterance.outlets()).isEqualTo(3);
  }

  private static boolean first(
      @Nullable String one, boolean dayOnly, @Nullable String other, boolean otherDayOnly) {
    return new Utterance(
            List.of(
                telling("one", "Herald", one, dayOnly),
                telling("other", "Ledger", other, otherDayOnly)))
        .first()
        .isPresent();
  }

  private static Telling telling(String id, String paper, @Nullable String at, boolean dayOnly) {
    return new Telling(
        id,
        "outlet of " + id,
        paper,
        at == null ? null : Instant.parse(at),
        dayOnly,
        Quotation.Kind.DIRECT,
        new Span(0, 9),
        "“It held”",
        null);
  }
}

package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QuotedRunsTest {
  private static final QuotedRuns MAYOR =
      QuotedRuns.of("The mayor said: “We will rebuild the old bridge before winter.” He left.");

  @Test
  void theSameWordsQuotedElsewhereAreSharedWhateverTheirMarks() {
    QuotedRuns other =
        QuotedRuns.of("\"we will rebuild the OLD bridge, before winter\", Odalen's mayor vowed.");

    assertThat(MAYOR.shared(other)).isEqualTo(5);
    assertThat(other.shared(MAYOR)).isEqualTo(5);
  }

  @Test
  void partOfAQuotationSharesAsManyRunsAsItHas() {
    assertThat(MAYOR.shared(QuotedRuns.of("They “rebuild the old bridge before” anything.")))
        .isEqualTo(2);
  }

  @Test
  void whatIsNotQuotedCountsForNothing() {
    QuotedRuns told = QuotedRuns.of("We will rebuild the old bridge before winter, he said.");

    assertThat(told).isEqualTo(QuotedRuns.NONE);
    assertThat(MAYOR.shared(told)).isZero();
  }

  @Test
  void aRunDoesNotReachFromOneQuotationIntoTheNext() {
    assertThat(QuotedRuns.of("“Nobody was” and “there at night” and “so on”"))
        .isEqualTo(QuotedRuns.NONE);
  }

  @Test
  void equalTextsGiveEqualRuns() {
    assertThat(QuotedRuns.of("“one two three four five”"))
        .isEqualTo(QuotedRuns.of("“One, two – three four five!”"))
        .hasSameHashCodeAs(QuotedRuns.of("“One, two – three four five!”"))
        .isNotEqualTo(QuotedRuns.of("“one two three four six”"));
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.SECONDS)
  void aTextOfNothingButMarksEndsSoon() {
    assertThat(QuotedRuns.of("\"'“„«".repeat(1_000_000)).hashes()).isEmpty();
    assertThat(QuotedRuns.of("“a b c d " + "e ".repeat(1_000_000)).hashes()).isNotEmpty();
  }
}

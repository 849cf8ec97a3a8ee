package dev.backstory.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.FeedStore.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollIntervalTest {
  private static final Instant NOW = Instant.parse("2031-03-04T05:00:00Z");
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(24);

  private final PollInterval interval =
      new PollInterval(SHORTEST, LONGEST, new SplittableRandom(1));

  private Duration pause(Pace pace, Duration freshFor) {
    return Duration.between(NOW, interval.next(pace, freshFor, NOW));
  }

  /** Looks at a feed every hour that brings an item every so many hours; for six weeks. */
  private Pace after(int hoursPerItem) {
    Pace pace = interval.after(new Pace(null, 0, 0), 30, NOW.minus(Duration.ofDays(42)));
    for (int hour = 1; hour <= 42 * 24; hour++) {
      Instant at = NOW.minus(Duration.ofDays(42)).plus(Duration.ofHours(hour));
      pace = interval.after(pace, hour % hoursPerItem == 0 ? 1 : 0, at);
    }
    return pace;
  }

  @ParameterizedTest
  @CsvSource({"1, 11, 14", "6, 28, 33", "24, 55, 66", "168, 130, 200"})
  void aFeedIsLookedAtByHowOftenItBringsNews(int hoursPerItem, int least, int most) {
    assertThat(pause(after(hoursPerItem), null))
        .isBetween(Duration.ofMinutes(least), Duration.ofMinutes(most));
  }

  @Test
  void aSilentFeedIsLookedAtOnceADay() {
    assertThat(pause(after(100_000), null)).isEqualTo(LONGEST);
  }

  @Test
  void aSiteThatPublishesAllItsItemsAnewIsNotRushed() {
    Pace quiet = after(168);
    Pace flooded = interval.after(quiet, 500, NOW.plus(Duration.ofHours(1)));
    assertThat(pause(flooded, null)).isGreaterThan(Duration.ofMinutes(40));
  }

  @ParameterizedTest
  @CsvSource({"0, 5, 14", "60, 60, 66", "100000, 1440, 1440"})
  void comesNoSoonerThanTheAnswerStaysGood(int freshMinutes, int least, int most) {
    assertThat(pause(after(1), Duration.ofMinutes(freshMinutes)))
        .isBetween(Duration.ofMinutes(least), Duration.ofMinutes(most));
  }

  @Property(tries = 300)
  void isAlwaysWithinItsBounds(
      @ForAll @Size(max = 50) List<@IntRange(min = 0, max = 5_000) Integer> news,
      @ForAll @IntRange(min = 0, max = 4_000_000) int seconds) {
    Pace pace = new Pace(null, 0, 0);
    Instant at = NOW.minus(Duration.ofDays(9_000));
    pace = interval.after(pace, 3, at);
    for (int n : news) {
      at = at.plusSeconds(seconds);
      pace = interval.after(pace, n, at);
      assertThat(pause(pace, Duration.ofSeconds(seconds))).isBetween(SHORTEST, LONGEST);
    }
  }

  /** The clock may go back: a machine's time is corrected, a store is copied. */
  @Test
  void bearsAClockThatGoesBack() {
    Pace pace = interval.after(new Pace(NOW, 4, 6), 2, NOW.minus(Duration.ofDays(3)));
    assertThat(pace.news()).isEqualTo(6);
    assertThat(pause(pace, null)).isBetween(SHORTEST, LONGEST);
  }

  @Property(tries = 300)
  void whatFailsIsTriedLaterAndNeverBeforeTheServerWishes(
      @ForAll @IntRange(min = 0, max = 5_000) int failures,
      @ForAll @IntRange(min = 1, max = 172_800) int seconds,
      @ForAll long seed) {
    Backoff backoff = new Backoff(new SplittableRandom(seed));
    Instant plain = backoff.next(failures, null, NOW);
    double doubled = Math.min(600 * Math.pow(2, Math.min(failures, 8)), 86_400);
    assertThat(Duration.between(NOW, plain).toSeconds())
        .isBetween((long) (0.749 * doubled), (long) (1.251 * doubled) + 1);
    Instant wished = NOW.plusSeconds(seconds);
    assertThat(backoff.next(failures, wished, NOW)).isAfterOrEqualTo(wished);
  }
}

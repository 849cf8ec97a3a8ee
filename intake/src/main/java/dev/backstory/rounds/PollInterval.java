package dev.backstory.rounds;

import dev.backstory.port.FeedStore.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to leave a feed alone, by how often it brings news.
 *
 * <p>The rate of news is what was counted over the past, an hour that lies a week back counting 1/e
 * of the present one. With a rate λ and an interval T the items of an hour wait λT/2 hours in sum,
 * and 1/T requests are made; if a request may cost as much as {@value #REQUEST_COST} hours that one
 * item waits, the sum of both is least at T = √(2·cost/λ). So a feed with sixteen times the news is
 * looked at four times as often.
 */
public final class PollInterval {
  static final double REQUEST_COST = 0.02;

  /** Before anything is known: four items in six hours, which makes a quarter of an hour. */
  private static final double FIRST_NEWS = 4;

  private static final double FIRST_HOURS = 6;
  private static final double MEMORY_HOURS = 7 * 24;

  /** A site that publishes all its items anew counts as this much news. */
  private static final int MOST_NEWS = 10;

  private static final double JITTER = 0.1;

  private final Duration shortest;
  private final Duration longest;
  private final RandomGenerator random;

  public PollInterval(Duration shortest, Duration longest, RandomGenerator random) {
    this.shortest = shortest;
    this.longest = longest;
    this.random = random;
  }

  /**
   * What is known after a look.
   *
   * @param news items that were new or changed
   */
  public Pace after(Pace before, int news, Instant now) {
    if (before.lookedAt() == null) {
      return new Pace(now, FIRST_NEWS, FIRST_HOURS); // what a first look brings has no time
    }
    double hours = Math.max(0, Duration.between(before.lookedAt(), now).toMillis() / 3_600_000.0);
    double kept = Math.exp(-hours / MEMORY_HOURS);
    return new Pace(
        now,
        before.news() * kept + Math.min(news, MOST_NEWS),
        before.hours() * kept + MEMORY_HOURS * (1 - kept));
  }

  /**
   * When the feed is to be looked at again; a little later than need be, so that feeds that were
   * added together part.
   *
   * @param freshFor how long the feed's answer stays good by its own account, if it says so
   */
  public Instant next(Pace pace, @Nullable Duration freshFor, Instant now) {
    return spread(byPace(pace), longest, freshFor, now);
  }

  /**
   * The same where somebody says how often.
   *
   * @param every between two looks
   */
  public Instant next(Duration every, @Nullable Duration freshFor, Instant now) {
    return spread(
        every, every.compareTo(longest) > 0 ? every.multipliedBy(2) : longest, freshFor, now);
  }

  private Instant spread(Duration every, Duration most, @Nullable Duration freshFor, Instant now) {
    Duration wished = every;
    if (freshFor != null && freshFor.compareTo(wished) > 0) {
      wished = freshFor;
    }
    Duration least = wished.compareTo(shortest) > 0 ? wished : shortest;
    double share = 1 + JITTER * random.nextDouble();
    Duration later = Duration.ofSeconds(Math.round(least.toSeconds() * share));
    return now.plus(later.compareTo(most) < 0 ? later : most);
  }

  private Duration byPace(Pace pace) {
    double hours = Math.sqrt(2 * REQUEST_COST * pace.hours() / pace.news());
    boolean known = hours < longest.toHours(); // no news for long makes it infinite
    return known ? Duration.ofSeconds(Math.round(hours * 3600)) : longest;
  }
}

package dev.backstory.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to try again what has failed: twice as long with every failure, up to a day, a quarter more
 * or less so that what failed together does not come back together; never before the server wishes.
 * This is about one feed or page; {@link dev.backstory.fetch.RetryAfterMemory} leaves the whole
 * host alone meanwhile.
 */
public final class Backoff {
  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int MAX_DOUBLINGS = 8;
  private static final double JITTER = 0.25;

  private final RandomGenerator random;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The time of the next try.
   *
   * @param failures in a row before this one
   * @param retryAfter when the server wishes to be asked again, if it says so
   */
  public Instant next(int failures, @Nullable Instant retryAfter, Instant now) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
    Duration pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    double share = 1 - JITTER + 2 * JITTER * random.nextDouble();
    Instant at = now.plusSeconds(Math.round(pause.toSeconds() * share));
    return retryAfter != null && retryAfter.isAfter(at) ? spread(retryAfter) : at;
  }

  /** A little later, since others were told the same time. */
  Instant spread(Instant time) {
    return time.plusSeconds(Math.round(FIRST.toSeconds() * JITTER * random.nextDouble()));
  }
}

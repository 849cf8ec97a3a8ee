package dev.backstory.notation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of the times that feeds, pages and files state may be those of a publication: none before
 * 1800, and none more than two days ahead of the time of reading, by which clocks and zones err.
 */
public final class PublishedTime {
  private static final Instant FIRST = Instant.parse("1800-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(2);

  private PublishedTime() {}

  /**
   * Whether something may have been published then.
   *
   * @param now when it is read; null if there is no time to compare with
   */
  public static boolean isPossible(Instant stated, @Nullable Instant now) {
    return !stated.isBefore(FIRST) && (now == null || !stated.isAfter(now.plus(AHEAD)));
  }

  /** The stated time, or null if nothing can have been published then. */
  public static @Nullable Instant orNull(@Nullable Instant stated, @Nullable Instant now) {
    return stated != null && isPossible(stated, now) ? stated : null;
  }
}

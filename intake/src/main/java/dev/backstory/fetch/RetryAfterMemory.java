package dev.backstory.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hosts that have asked to be left alone for a while (status 429 or 503). It holds back every
 * request to them; when the feed or page that was to be requested is due again is up to {@link
 * dev.backstory.rounds.Backoff}.
 */
final class RetryAfterMemory {
  private static final int MAX_HOSTS = 10_000;

  /** After a 429 that does not say how long. */
  private static final Duration USUAL = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Cache<String, Instant> until;

  RetryAfterMemory(InstantSource clock) {
    this.clock = clock;
    this.until =
        Caffeine.newBuilder()
            .maximumSize(MAX_HOSTS)
            .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
            .expireAfter(
                Expiry.writing((String _, Instant end) -> Duration.between(clock.instant(), end)))
            .build();
  }

  /** Until when the host is to be left alone; null if it may be asked. */
  @Nullable Instant of(String host) {
    return until.getIfPresent(host);
  }

  /**
   * Takes note of an answer.
   *
   * @param retryAfter what it said of the next request, if anything
   */
  void note(String host, int status, @Nullable Instant retryAfter) {
    if (status == 429 || (status == 503 && retryAfter != null)) {
      until.put(host, retryAfter == null ? clock.instant().plus(USUAL) : retryAfter);
    }
  }
}

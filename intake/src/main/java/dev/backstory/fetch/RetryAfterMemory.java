package dev.backstory.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private final Map<String, Instant> until =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MAX_HOSTS;
        }
      };

  RetryAfterMemory(InstantSource clock) {
    this.clock = clock;
  }

  /** Until when the host is to be left alone; null if it may be asked. */
  synchronized @Nullable Instant of(String host) {
    Instant end = until.get(host);
    return end != null && end.isAfter(clock.instant()) ? end : null;
  }

  /**
   * Takes note of an answer.
   *
   * @param retryAfter what it said of the next request, if anything
   */
  synchronized void note(String host, int status, @Nullable Instant retryAfter) {
    if (status == 429 || (status == 503 && retryAfter != null)) {
      until.put(host, retryAfter == null ? clock.instant().plus(USUAL) : retryAfter);
    }
  }
}

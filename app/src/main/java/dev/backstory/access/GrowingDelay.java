package dev.backstory.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * After some failures whoever failed has to wait, twice as long after each further one. What is
 * remembered is bounded, and forgotten once nobody has failed for a while. Safe for use by several
 * threads.
 *
 * @param <K> who fails
 */
final class GrowingDelay<K> {
  private static final int MOST_REMEMBERED = 10_000;
  private static final int MOST_DOUBLINGS = 20;

  private final int free;
  private final Duration longest;
  private final Duration memory;
  private final Map<K, Failures> failed =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Failures> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private record Failures(int times, Instant last) {}

  /**
   * @param free how many failures cost nothing
   * @param longest that anybody waits
   * @param memory after which failures are forgotten
   */
  GrowingDelay(int free, Duration longest, Duration memory) {
    this.free = free;
    this.longest = longest;
    this.memory = memory;
  }

  /** How long this one has to wait by now; zero if not at all. */
  synchronized Duration left(K who, Instant now) {
    Failures failures = failed.get(who);
    if (failures == null || failures.last.plus(memory).isBefore(now)) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, failures.last.plus(delay(failures.times)));
    return left.isPositive() ? left : Duration.ZERO;
  }

  private Duration delay(int times) {
    if (times <= free) {
      return Duration.ZERO;
    }
    Duration delay = Duration.ofSeconds(1L << Math.min(times - free - 1, MOST_DOUBLINGS));
    return delay.compareTo(longest) < 0 ? delay : longest;
  }

  /**
   * Takes what follows for a failure, so that nobody tries a thousand times at once, unless this
   * one has to wait.
   *
   * @return how long it has to wait; zero if not at all
   */
  synchronized Duration enter(K who, Instant now) {
    Duration left = left(who, now);
    if (left.isZero()) {
      fail(who, now);
    }
    return left;
  }

  /** One more failure. */
  synchronized void fail(K who, Instant now) {
    Failures before = failed.remove(who); // so that it is the latest
    int times = before == null || before.last.plus(memory).isBefore(now) ? 0 : before.times;
    failed.put(who, new Failures(times + 1, now));
  }

  /** It was none. */
  synchronized void forget(K who) {
    failed.remove(who);
  }
}

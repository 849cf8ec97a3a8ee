package dev.backstory.fetch;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of hosts, each for a while. Only one thread at a time finds out about one host; the
 * others wait for what it finds.
 */
final class HostCache<T> {
  private static final int MAX_HOSTS = 10_000;

  /** Something known, and until when it holds. */
  record Known<T>(T value, Instant until) {}

  private static final class Slot<T> {
    final ReentrantLock lock = new ReentrantLock();
    @Nullable Known<T> known;
  }

  private final InstantSource clock;
  private final LoadingCache<String, Slot<T>> byHost =
      Caffeine.newBuilder().maximumSize(MAX_HOSTS).build(_ -> new Slot<>());

  HostCache(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What is known of the host.
   *
   * @param find what finds out, given what was known before, which may be null
   */
  T get(String host, Function<@Nullable T, Known<T>> find) {
    Slot<T> slot = byHost.get(host);
    slot.lock.lock();
    try {
      Known<T> known = slot.known;
      if (known == null || known.until().isBefore(clock.instant())) {
        known = find.apply(known == null ? null : known.value());
        slot.known = known;
      }
      return known.value();
    } finally {
      slot.lock.unlock();
    }
  }
}

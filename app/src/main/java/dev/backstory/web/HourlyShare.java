package dev.backstory.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often each client may do something within an hour of the first time. Clients are remembered
 * in memory alone, and only for that hour. Safe for use by several threads.
 */
final class HourlyShare {
  static final Duration HOUR = Duration.ofHours(1);

  /** Beyond these, the ones who came first may be forgotten early. */
  private static final int MOST_CLIENTS = 10_000;

  private final int share;
  private final Cache<InetAddress, AtomicInteger> times =
      Caffeine.newBuilder().expireAfterWrite(HOUR).maximumSize(MOST_CLIENTS).build();

  HourlyShare(int share) {
    this.share = share;
  }

  /** Whether a client may once more, which counts. */
  boolean take(InetAddress client) {
    return times.get(client, _ -> new AtomicInteger()).incrementAndGet() <= share;
  }
}

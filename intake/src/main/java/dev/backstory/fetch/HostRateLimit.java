package dev.backstory.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request at a time to a host, a pause after each, and only so many requests in all. Who waits
 * for a slow host takes no place from the others.
 */
final class HostRateLimit {
  /** A request that waits for its turn. */
  interface Asking<T, E extends Exception> {
    T ask() throws E;
  }

  private static final class Turn {
    final ReentrantLock lock = new ReentrantLock(true);
    long freeAt = System.nanoTime();

    Duration rest() {
      return Duration.ofNanos(Math.max(0, freeAt - System.nanoTime()));
    }
  }

  private final Semaphore places;

  /** Of every host that somebody asks or waits for, and of those whose pause is not over. */
  private final LoadingCache<String, Turn> turns =
      Caffeine.newBuilder().weakValues().build(_ -> new Turn());

  private final Cache<String, Turn> resting =
      Caffeine.newBuilder()
          .expireAfter(Expiry.writing((String _, Turn turn) -> turn.rest()))
          .build();

  /**
   * @param atOnce requests in all
   */
  HostRateLimit(int atOnce) {
    this.places = new Semaphore(atOnce, true);
  }

  /**
   * Asks when it is the caller's turn.
   *
   * @param pause until the next request to the host
   */
  <T, E extends Exception> T inTurn(String host, Duration pause, Asking<T, E> asking)
      throws E, InterruptedException {
    String name = host.toLowerCase(Locale.ROOT);
    Turn turn = turns.get(name);
    turn.lock.lockInterruptibly();
    try {
      Thread.sleep(turn.rest());
      return inPlace(asking);
    } finally {
      turn.freeAt = System.nanoTime() + pause.toNanos();
      resting.put(name, turn);
      turn.lock.unlock();
    }
  }

  private <T, E extends Exception> T inPlace(Asking<T, E> asking) throws E, InterruptedException {
    places.acquire();
    try {
      return asking.ask();
    } finally {
      places.release();
    }
  }
}

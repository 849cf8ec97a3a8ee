package dev.backstory.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request at a time to a host, a pause after each, and only so many requests in all. Who waits
 * for a slow host takes no place from the others.
 */
final class HostRateLimit {
  private static final int MAX_HOSTS = 10_000;

  /** A request that waits for its turn. */
  interface Asking<T, E extends Exception> {
    T ask() throws E;
  }

  private static final class Turn {
    final ReentrantLock lock = new ReentrantLock(true);
    long freeAt = System.nanoTime();
  }

  private final Semaphore places;
  private final Map<String, Turn> turns =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Turn> eldest) {
          return size() > MAX_HOSTS && !eldest.getValue().lock.isLocked();
        }
      };

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
    Turn turn = turn(host.toLowerCase(Locale.ROOT));
    turn.lock.lockInterruptibly();
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, turn.freeAt - System.nanoTime())));
      return inPlace(asking);
    } finally {
      turn.freeAt = System.nanoTime() + pause.toNanos();
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

  private Turn turn(String host) {
    synchronized (turns) {
      return turns.computeIfAbsent(host, h -> new Turn());
    }
  }
}

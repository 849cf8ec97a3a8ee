package dev.backstory.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** One request at a time to a host, and a pause after each. */
final class HostTurns {
  private static final int MAX_HOSTS = 10_000;

  /** A request that waits for its turn. */
  interface Asking<T, E extends Exception> {
    T ask() throws E;
  }

  private static final class Turn {
    final ReentrantLock lock = new ReentrantLock(true);
    long freeAt = System.nanoTime();
  }

  private final long pause;
  private final Map<String, Turn> turns =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Turn> eldest) {
          return size() > MAX_HOSTS && !eldest.getValue().lock.isLocked();
        }
      };

  HostTurns(Duration pause) {
    this.pause = pause.toNanos();
  }

  <T, E extends Exception> T inTurn(String host, Asking<T, E> asking)
      throws E, InterruptedException {
    Turn turn = turn(host.toLowerCase(Locale.ROOT));
    turn.lock.lockInterruptibly();
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, turn.freeAt - System.nanoTime())));
      return asking.ask();
    } finally {
      turn.freeAt = System.nanoTime() + pause;
      turn.lock.unlock();
    }
  }

  private Turn turn(String host) {
    synchronized (turns) {
      return turns.computeIfAbsent(host, h -> new Turn());
    }
  }
}

package dev.backstory.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One program that follows changes. What it has not read yet waits for it, up to a bound beyond
 * which it is dropped; it comes back with the last that it read.
 */
final class Follower {
  private static final String SIGN_OF_LIFE = ": \n\n";
  private static final int MOST_WAITING = 1_000;

  private final Duration heartbeat;
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile boolean ended;

  /** Where events go; returns when whoever reads can take more. */
  interface Reader {
    void take(byte[] text) throws IOException;
  }

  /**
   * @param heartbeat after which a sign of life is written if there is nothing else
   */
  Follower(Duration heartbeat) {
    this.heartbeat = heartbeat;
  }

  /** Has it told an event, or dropped if too many wait already. */
  void tell(String event) {
    if (!waiting.offer(event)) {
      end();
    }
  }

  void end() {
    ended = true;
    waiting.clear();
    waiting.offer(SIGN_OF_LIFE); // wakes whoever waits
  }

  /**
   * Writes what comes until it is ended, or whoever reads is gone.
   *
   * @param first what is written at once
   */
  void write(String first, Reader reader) throws IOException {
    String text = first;
    while (!ended) {
      reader.take(text.getBytes(StandardCharsets.UTF_8));
      text = next();
    }
  }

  private String next() {
    try {
      String event = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
      return event == null ? SIGN_OF_LIFE : event;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
      return SIGN_OF_LIFE;
    }
  }
}

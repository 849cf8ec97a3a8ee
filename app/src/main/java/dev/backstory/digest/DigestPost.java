package dev.backstory.digest;

import java.time.Duration;

/** Sends digests when they are due, in a thread of its own, until it is closed. */
public final class DigestPost implements AutoCloseable {
  private final Digests digests;
  private final Listener listener;
  private final Duration pause;
  private final Thread thread;

  /** Is told how it goes. */
  public interface Listener extends Digests.Listener {
    /** It could not be looked what is due; it is tried again. */
    void broken(RuntimeException failure);
  }

  /**
   * Begins.
   *
   * @param pause between two looks at what is due
   */
  public DigestPost(Digests digests, Listener listener, Duration pause) {
    this.digests = digests;
    this.listener = listener;
    this.pause = pause;
    this.thread = Thread.ofPlatform().daemon().name("digests").start(this::run);
  }

  private void run() {
    try {
      while (!Thread.interrupted()) {
        try {
          digests.sendDue(listener);
        } catch (RuntimeException e) {
          fail(e);
        }
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      // that is the end
    }
  }

  /** What breaks off since the program is to stop is no failure. */
  private void fail(RuntimeException failure) {
    if (!Thread.currentThread().isInterrupted()) {
      listener.broken(failure);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

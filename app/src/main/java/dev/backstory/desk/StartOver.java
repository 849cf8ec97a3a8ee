package dev.backstory.desk;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has a command that goes on until it is interrupted begin again. What asks for it is answered
 * first.
 */
public final class StartOver {
  /** In which an answer goes out, and what its page asks for: styles and scripts. */
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final Thread command;
  private final AtomicBoolean wanted = new AtomicBoolean();

  private StartOver(Thread command) {
    this.command = command;
  }

  /** For the thread that runs the command. */
  public static StartOver ofThisThread() {
    return new StartOver(Thread.currentThread());
  }

  /** Has the command end and begin again, a moment later. */
  public void want() {
    if (wanted.compareAndSet(false, true)) {
      Thread.ofVirtual().start(this::interrupt);
    }
  }

  private void interrupt() {
    try {
      Thread.sleep(MOMENT);
      command.interrupt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the command was interrupted for this. */
  public boolean isWanted() {
    return wanted.get();
  }

  /**
   * Whether the command, which has ended, is to begin again; then it is not interrupted any more.
   */
  public boolean isDue() {
    boolean due = wanted.getAndSet(false);
    if (due) {
      Thread.interrupted();
    }
    return due;
  }
}

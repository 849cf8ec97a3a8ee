package dev.backstory.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end properly when the process is told to stop (SIGTERM, SIGINT): its thread is
 * interrupted, finishes the transaction it is in and closes the data folder.
 */
final class EndOnSignal {
  /** Less than the time after which others lose patience and kill; Docker waits for 10 s. */
  private static final int LONGEST_SECONDS = 8;

  private final Thread command;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;

  private EndOnSignal(Thread command) {
    this.command = command;
  }

  /** For the thread that is to run the command. */
  static EndOnSignal ofThisThread() {
    EndOnSignal end = new EndOnSignal(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(new Thread(end::stop, "stop"));
    return end;
  }

  private void stop() {
    stopping = true;
    command.interrupt();
    try {
      if (!ended.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("backstory: stopped halfway; the next run goes on from there");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Is told that the command has ended. Whether the process has to be ended, too. */
  boolean mayExit() {
    ended.countDown();
    return !stopping;
  }
}

package dev.backstory.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** Tells on standard error how far long work has come, every two seconds. */
final class ProgressLine implements AutoCloseable {
  private static final long INTERVAL = Duration.ofSeconds(2).toNanos();

  private final String things;
  private final PrintWriter err;
  private long told = System.nanoTime();
  private boolean any;
  private int done;

  ProgressLine(String things, PrintWriter err) {
    this.things = things;
    this.err = err;
  }

  void step() {
    done++;
    long now = System.nanoTime();
    if (now - told >= INTERVAL) {
      told = now;
      any = true;
      err.print("\r" + done + " " + things);
      err.flush();
    }
  }

  @Override
  public void close() {
    if (any) {
      err.println();
    }
  }
}

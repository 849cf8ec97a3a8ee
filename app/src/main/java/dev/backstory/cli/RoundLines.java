package dev.backstory.cli;

import dev.backstory.desk.Rounds;
import java.io.PrintWriter;

/** Prints the results of rounds. */
class RoundLines implements Rounds.Listener {
  private final PrintWriter summaries;
  private final PrintWriter err;

  RoundLines(PrintWriter summaries, PrintWriter err) {
    this.summaries = summaries;
    this.err = err;
  }

  @Override
  public void summary(String line) {
    summaries.println(line);
  }

  @Override
  public void rejected(String line) {
    err.println(line);
  }

  @Override
  public void failed(RuntimeException failure) {
    err.println("error, will retry: " + failure);
    failure.printStackTrace(err);
  }

  @Override
  public void told() {}
}

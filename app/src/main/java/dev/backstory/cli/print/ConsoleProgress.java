package dev.backstory.cli.print;

import dev.backstory.desk.Progress;
import java.io.PrintWriter;

/** Shows progress on standard error. */
public final class ConsoleProgress implements Progress {
  private final PrintWriter err;

  public ConsoleProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Task begin(String what, long steps) {
    return new TaskProgress(what, steps);
  }

  @Override
  public void note(String line) {
    err.println(line);
  }
}

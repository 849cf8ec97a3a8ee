package dev.backstory.cli.serve;

import dev.backstory.cli.print.ConsoleProgress;
import dev.backstory.cli.print.RoundLines;
import dev.backstory.desk.Progress;
import java.io.PrintWriter;

/** Lines for people. */
final class PlainServerLog extends RoundLines implements ServerLog {
  private final PrintWriter err;

  PlainServerLog(PrintWriter err) {
    super(err, err);
    this.err = err;
  }

  @Override
  public void serving(String address) {
    err.println("serving " + address);
  }

  @Override
  public void awaitsOwner(String address) {
    err.println("there is no account yet; make one on this machine: " + address);
  }

  @Override
  public void warn(String line) {
    err.println(line);
  }

  @Override
  public Progress progress() {
    return new ConsoleProgress(err);
  }
}

package dev.backstory.cli.print;

import dev.backstory.desk.Rounds;
import dev.backstory.store.DataFolderException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Prints the results of rounds, and what is said several times in a row once with a count. */
public class RoundLines implements Rounds.Listener, AutoCloseable {
  private final FoldedLines summaries;
  private final FoldedLines err;

  /**
   * @param summaries may be the same as {@code err}
   */
  public RoundLines(PrintWriter summaries, PrintWriter err) {
    this.err = new FoldedLines(err);
    this.summaries = summaries == err ? this.err : new FoldedLines(summaries);
  }

  @Override
  public void summary(String line) {
    summaries.println(line);
  }

  @Override
  public void rejected(String line) {
    err.println(line);
  }

  /** What whoever runs the program can mend is told in a sentence; a bug shows where it is. */
  @Override
  public void failed(RuntimeException failure) {
    err.println(
        "error, will retry: "
            + (failure instanceof DataFolderException ? failure.getMessage() : traced(failure)));
  }

  @Override
  public void told() {}

  /** Prints the count that is still open. */
  @Override
  public void close() {
    summaries.end();
    err.end();
  }

  private static String traced(RuntimeException failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return failure + System.lineSeparator() + trace.toString().stripTrailing();
  }
}

package dev.backstory.cli.serve;

import dev.backstory.cli.print.JsonLog;
import dev.backstory.cli.print.JsonLog.Level;
import dev.backstory.desk.Progress;
import dev.backstory.model.Rejection;
import dev.backstory.rounds.FetchReport;
import dev.backstory.rounds.FetchReport.Count;
import dev.backstory.store.DataFolderException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import picocli.CommandLine;
import tools.jackson.databind.node.ObjectNode;

/** Lines for machines; whatever else is printed meanwhile becomes one, too. */
final class JsonServerLog implements ServerLog {
  private final JsonLog log;
  private final PrintStream errBefore = System.err;

  /**
   * @param command whose standard error it is written to
   */
  JsonServerLog(CommandLine command) {
    this.log = new JsonLog(command.getErr(), InstantSource.system());
    command.setErr(new PrintWriter(log.taking(Level.WARN, "ended"), true));
    System.setErr(log.taking(Level.WARN, "library"));
  }

  @Override
  public void serving(String address) {
    log.write(log.event(Level.INFO, "serving").put("address", address));
  }

  @Override
  public void awaitsOwner(String address) {
    log.write(log.event(Level.WARN, "setup").put("address", address));
  }

  @Override
  public void warn(String line) {
    log.say(Level.WARN, "note", line);
  }

  @Override
  public Progress progress() {
    return log;
  }

  @Override
  public void summary(String line) {
    log.say(Level.INFO, "round", line);
  }

  @Override
  public void fetched(FetchReport report) {
    if (report.feeds() + report.pages() == 0) {
      return;
    }
    ObjectNode event = log.event(Level.INFO, "fetched");
    for (Count count : Count.values()) {
      event.put(count.name().toLowerCase(Locale.ROOT), report.count(count));
    }
    log.write(event);
  }

  @Override
  public void rejected(String what, Rejection rejection) {
    log.rejected(rejection);
  }

  @Override
  public void rejected(String line) {
    log.say(Level.INFO, "rejected", line);
  }

  /** What whoever runs the program can mend is told in a sentence; a bug shows where it is. */
  @Override
  public void failed(RuntimeException failure) {
    if (failure instanceof DataFolderException) {
      log.say(Level.ERROR, "failed", String.valueOf(failure.getMessage()));
    } else {
      log.failed(failure);
    }
  }

  @Override
  public void told() {}

  @Override
  public void close() {
    System.setErr(errBefore);
  }
}

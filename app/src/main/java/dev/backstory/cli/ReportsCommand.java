package dev.backstory.cli;

import dev.backstory.cli.print.ReportFormat;
import dev.backstory.desk.Desk;
import dev.backstory.desk.ReportedLine;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the lines that readers of a served site reported as wrong. */
@Command(
    name = "reports",
    description = "List the lines that readers reported as wrong, the oldest first.",
    mixinStandardHelpOptions = true)
final class ReportsCommand implements Callable<Integer> {
  /** How the list is written. */
  enum Format {
    TEXT,
    JSONL
  }

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--all", description = "also those that are closed")
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      description = "output format (default: text)")
  private Format format = Format.TEXT;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() {
    try (Desk desk = data.open(spec)) {
      PrintWriter out = spec.commandLine().getOut();
      List<ReportedLine> reported = desk.reportedLines(all);
      for (ReportedLine line : reported) {
        switch (format) {
          case TEXT -> out.println(ReportFormat.text(line));
          case JSONL -> out.print(ReportFormat.json(line));
        }
      }
      if (reported.isEmpty() && format == Format.TEXT) {
        out.println("no reports");
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  @Command(
      description = "Close reports that have been looked at; they are kept.",
      mixinStandardHelpOptions = true)
  int close(
      @Mixin DataOptions data,
      @Option(
              names = "--note",
              paramLabel = "TEXT",
              defaultValue = "",
              description = "what was found, for yourself")
          String note,
      @Parameters(arity = "1..*", paramLabel = "ID") List<Long> ids) {
    boolean every = true;
    try (Desk desk = data.open(spec)) {
      for (long id : ids) {
        boolean closed = desk.reports().close(id, note, data.clock().instant());
        spec.commandLine().getOut().println((closed ? "closed " : "no open report: ") + id);
        every &= closed;
      }
    }
    return every ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}

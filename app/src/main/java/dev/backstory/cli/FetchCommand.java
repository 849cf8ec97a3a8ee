package dev.backstory.cli;

import dev.backstory.desk.Desk;
import dev.backstory.desk.Rounds;
import dev.backstory.rounds.FetchReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Fetches every feed once. */
@Command(
    name = "fetch",
    description = "Fetch every feed once, read the new articles and update the pages.",
    mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Desk desk = data.open(spec)) {
      desk.knowledge().fault().ifPresent(err::println);
      Rounds rounds = new Rounds(desk, data.clock(), Rounds.Pauses.USUAL, new RoundLines(out, err));
      FetchReport report = rounds.once();
      out.println(desk.summary());
      return report.feeds() > 0 && report.failedFeeds() == report.feeds() ? 1 : 0;
    }
  }
}

package dev.backstory.cli;

import dev.backstory.desk.Desk;
import dev.backstory.desk.Health;
import dev.backstory.desk.Rounds;
import dev.backstory.rounds.FetchReport;
import java.io.PrintWriter;
import java.time.InstantSource;
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
    try (Desk desk = data.open(spec);
        RoundLines lines = new RoundLines(out, err)) {
      desk.knowledge().fault().ifPresent(err::println);
      Health health = new Health(InstantSource.system());
      FetchReport report =
          new Rounds(desk, data.clock(), Rounds.Pauses.USUAL, lines, health).once();
      lines.close();
      out.println(desk.summary());
      return report.feeds() > 0 && report.failedFeeds() == report.feeds() ? 1 : 0;
    }
  }
}

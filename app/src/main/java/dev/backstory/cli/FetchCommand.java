package dev.backstory.cli;

import dev.backstory.cli.print.RoundLines;
import dev.backstory.desk.Desk;
import dev.backstory.desk.Health;
import dev.backstory.desk.Rounds;
import dev.backstory.rounds.FetchReport;
import dev.backstory.site.Wording;
import dev.backstory.store.FolderTask;
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
    try (Desk desk = data.open(spec)) {
      desk.knowledge().fault().ifPresent(err::println);
      return desk.take(FolderTask.FETCHING) ? fetch(desk, out, err) : ask(desk, err);
    }
  }

  private int fetch(Desk desk, PrintWriter out, PrintWriter err) {
    Health health = new Health(InstantSource.system());
    try (RoundLines lines = new RoundLines(out, err)) {
      FetchReport report =
          new Rounds(desk, data.clock(), Rounds.Pauses.USUAL, lines, health).once();
      lines.close();
      if (!desk.take(FolderTask.WRITING)) {
        err.println(
            "another process " + FolderTask.WRITING.words() + "; it will publish these, too");
      }
      out.println(desk.summary());
      return report.feeds() > 0 && report.failedFeeds() == report.feeds() ? 1 : 0;
    }
  }

  /** Two that fetch at once would ask the same sites at twice the pace. */
  private int ask(Desk desk, PrintWriter err) {
    int feeds = desk.feeds().lookNow(data.clock().instant());
    err.printf(
        "another process %s; it will look at %s now%n",
        FolderTask.FETCHING.words(), Wording.count(feeds, "feed", "feeds"));
    return 0;
  }
}

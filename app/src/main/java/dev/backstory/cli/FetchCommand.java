package dev.backstory.cli;

import dev.backstory.fetch.round.FetchReport;
import dev.backstory.online.OnlineReport;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at every feed once. */
@Command(
    name = "fetch",
    description = "Look at every feed once, read what is new and tell it.",
    mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() {
    try (Desk desk = Desk.open(data)) {
      desk.knowledge().fault().ifPresent(err()::println);
      Instant now = data.clock().instant();
      FetchReport report = desk.fetch(now, false);
      report.rejected().forEach(r -> err().println("rejected " + r.where() + ": " + r.reason()));
      spec.commandLine().getOut().println(report.summary());
      desk.run(now);
      ask(desk, now);
      spec.commandLine().getOut().println(desk.summary());
      return report.feeds() > 0 && report.failedFeeds() == report.feeds() ? 1 : 0;
    }
  }

  private void ask(Desk desk, Instant now) {
    OnlineReport online = desk.knowledge().ask(now);
    online
        .failed()
        .forEach(f -> err().println("not answered online: " + f.where() + ": " + f.reason()));
    if (online.asked() > 0) {
      spec.commandLine().getOut().println(online.summary());
    }
    if (online.untold() > 0) {
      desk.run(now);
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

package dev.backstory.cli;

import dev.backstory.fetch.FetchReport;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fetches on a schedule and serves the pages, until it is stopped. */
@Command(
    name = "serve",
    description = "Fetch the feeds on a schedule and serve the pages.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--no-fetch", description = "only serve what is there")
  private boolean noFetch;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    try (Desk desk = Desk.open(data);
        LiveSite site = new LiveSite(desk)) {
      say("serving " + site.start());
      InstantSource clock = data.clock();
      desk.run(clock.instant());
      site.refresh();
      while (!noFetch) {
        round(desk, site, clock);
        Thread.sleep(desk.config().fetch().interval());
      }
      Thread.currentThread().join();
      return 0;
    }
  }

  private void round(Desk desk, LiveSite site, InstantSource clock) {
    FetchReport report = desk.fetch(clock.instant(), true);
    if (report.feeds() > 0) {
      desk.run(clock.instant());
      site.refresh();
      say(report.summary());
      say(desk.summary());
    }
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
  }
}

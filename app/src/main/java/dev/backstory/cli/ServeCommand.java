package dev.backstory.cli;

import dev.backstory.fetch.round.FetchReport;
import dev.backstory.online.OnlineReport;
import java.time.Duration;
import java.time.Instant;
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
  /** Between two rounds, whatever there is to do. */
  private final Duration shortestPause;

  /** Between two rounds, however little there is to do. */
  private final Duration longestPause;

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--no-fetch", description = "only serve what is there")
  private boolean noFetch;

  /** Whether pages were told since names were last asked for, or some of these were left. */
  private boolean told = true;

  private Instant nextAsking = Instant.MIN;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  ServeCommand() {
    this(Duration.ofSeconds(5), Duration.ofMinutes(5));
  }

  ServeCommand(Duration shortestPause, Duration longestPause) {
    this.shortestPause = shortestPause;
    this.longestPause = longestPause;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Desk desk = Desk.open(data);
        LiveSite site = new LiveSite(desk, data.clock())) {
      say("serving " + site.start());
      InstantSource clock = data.clock();
      if (!noFetch && desk.config().fetch().contact().isBlank()) {
        say("fetch.contact is not set: the owners of the sites that are read cannot reach you");
      }
      desk.knowledge().fault().ifPresent(this::say);
      attempt(() -> tell(desk, site, clock));
      while (!Thread.currentThread().isInterrupted()) {
        attempt(() -> takeKnowledge(desk, site, clock));
        if (!noFetch) {
          attempt(() -> round(desk, site, clock));
          attempt(() -> askIfDue(desk, site, clock));
        }
        if (!readAnew(desk, site, clock)) {
          Thread.sleep(noFetch ? longestPause : pause(desk, clock));
        }
      }
      return 0;
    }
  }

  /** The knowledge base may have been built or exchanged meanwhile. */
  private void takeKnowledge(Desk desk, LiveSite site, InstantSource clock) {
    if (desk.knowledge().refresh() > 0) {
      tell(desk, site, clock);
    }
  }

  /**
   * Reads anew a few articles that an earlier version of the program read, between two rounds so
   * that news does not wait for it. Whether there were any.
   */
  private boolean readAnew(Desk desk, LiveSite site, InstantSource clock) {
    try {
      if (desk.readAnew(clock.instant()) == 0) {
        return false;
      }
      tell(desk, site, clock);
      return true;
    } catch (RuntimeException e) {
      admit(e);
      return false;
    }
  }

  /** Names are wanted when something was told, when some were left, or when time has passed. */
  private void askIfDue(Desk desk, LiveSite site, InstantSource clock) {
    if (told || !nextAsking.isAfter(clock.instant())) {
      told = false;
      nextAsking = clock.instant().plus(longestPause);
      ask(desk, site, clock);
    }
  }

  private void ask(Desk desk, LiveSite site, InstantSource clock) {
    OnlineReport report = desk.knowledge().ask(clock.instant());
    report.failed().forEach(f -> say("not answered online: " + f.where() + ": " + f.reason()));
    if (report.asked() > 0) {
      say(report.summary());
    }
    if (report.untold() > 0) {
      tell(desk, site, clock);
    }
    told |= report.left() > 0;
  }

  private void round(Desk desk, LiveSite site, InstantSource clock) {
    FetchReport report = desk.fetch(clock.instant(), true);
    if (report.feeds() + report.pages() > 0) {
      report.rejected().forEach(r -> say("rejected " + r.where() + ": " + r.reason()));
      say(report.summary());
      tell(desk, site, clock);
      say(desk.summary());
    }
  }

  private void tell(Desk desk, LiveSite site, InstantSource clock) {
    told = true;
    desk.advance(clock.instant());
    site.refresh();
  }

  /** What goes wrong in one round is told and tried again in the next; serving goes on. */
  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      admit(e);
    }
  }

  /** Until there is something to fetch again; some while if that cannot be told. */
  private Duration pause(Desk desk, InstantSource clock) {
    try {
      Instant now = clock.instant();
      Duration wait =
          desk.nextFetch()
              .map(next -> Duration.between(now, next))
              .filter(until -> until.compareTo(longestPause) < 0)
              .orElse(longestPause);
      return wait.compareTo(shortestPause) > 0 ? wait : shortestPause;
    } catch (RuntimeException e) {
      admit(e);
      return shortestPause.multipliedBy(10);
    }
  }

  private void admit(RuntimeException fault) {
    say("a fault, to be tried again: " + fault);
    fault.printStackTrace(spec.commandLine().getErr());
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
  }
}

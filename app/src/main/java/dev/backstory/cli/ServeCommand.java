package dev.backstory.cli;

import dev.backstory.desk.Desk;
import dev.backstory.desk.Health;
import dev.backstory.desk.Rounds;
import dev.backstory.store.FolderTask;
import dev.backstory.web.LiveSite;
import dev.backstory.web.admin.AdminSite;
import java.io.IOException;
import java.io.PrintWriter;
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
  private final Rounds.Pauses pauses;

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--no-fetch", description = "serve the existing pages without fetching")
  private boolean noFetch;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  ServeCommand() {
    this(Rounds.Pauses.USUAL);
  }

  ServeCommand(Rounds.Pauses pauses) {
    this.pauses = pauses;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    InstantSource clock = data.clock();
    Health health = new Health(InstantSource.system());
    try (Desk desk = data.open(spec, health::watching)) {
      desk.require(FolderTask.WRITING);
      if (!noFetch) {
        desk.require(FolderTask.FETCHING);
      }
      serve(desk, clock, health, err);
      return 0;
    }
  }

  private void serve(Desk desk, InstantSource clock, Health health, PrintWriter err)
      throws IOException, InterruptedException {
    try (LiveSite site =
            new LiveSite(
                () -> desk.site(clock),
                desk.search(),
                desk.judge(),
                desk::report,
                desk.renderer(),
                health::complaints);
        SiteLines lines = new SiteLines(err, site)) {
      AdminSite admin =
          new AdminSite(DeskOffice.of(desk, clock, site::refresh), InstantSource.system());
      String address = site.start(desk.config().server(), admin);
      err.println("serving " + address);
      admin
          .setup()
          .ifPresent(
              path ->
                  err.println(
                      "there is no account yet; make one on this machine: " + address + path));
      site.warning().ifPresent(err::println);
      if (!noFetch && desk.config().fetch().contact().isBlank()) {
        err.println(
            "fetch.contact is not set: the owners of the sites you fetch from cannot reach you");
      }
      desk.knowledge().fault().ifPresent(err::println);
      new Rounds(desk, clock, pauses, lines, health).run(!noFetch);
    }
  }

  /** Shows at once what was told. */
  private static final class SiteLines extends RoundLines {
    private final LiveSite site;

    SiteLines(PrintWriter err, LiveSite site) {
      super(err, err);
      this.site = site;
    }

    @Override
    public void told() {
      site.refresh();
    }
  }
}

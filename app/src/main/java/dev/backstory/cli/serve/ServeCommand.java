package dev.backstory.cli.serve;

import dev.backstory.access.ApiTokens;
import dev.backstory.cli.DataOptions;
import dev.backstory.cli.Version;
import dev.backstory.config.ModelConfig;
import dev.backstory.desk.Desk;
import dev.backstory.desk.DeskWebhooks;
import dev.backstory.desk.Health;
import dev.backstory.desk.Rounds;
import dev.backstory.desk.StartOver;
import dev.backstory.metrics.MeasuredFolder;
import dev.backstory.metrics.Metrics;
import dev.backstory.store.FolderTask;
import dev.backstory.web.LiveSite;
import dev.backstory.web.admin.AdminSite;
import dev.backstory.web.api.ApiAccess;
import dev.backstory.webhook.WebhookDeliveries;
import java.io.IOException;
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
public final class ServeCommand implements Callable<Integer> {
  private final Rounds.Pauses pauses;

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--no-fetch", description = "serve the existing pages without fetching")
  private boolean noFetch;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  public ServeCommand() {
    this(Rounds.Pauses.USUAL);
  }

  public ServeCommand(Rounds.Pauses pauses) {
    this.pauses = pauses;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    StartOver startOver = StartOver.ofThisThread();
    try (ServerLog log = log()) {
      do {
        serve(log, startOver);
      } while (startOver.isDue());
      return 0;
    }
  }

  /** Until it is stopped, or to start over. */
  private void serve(ServerLog log, StartOver startOver) throws IOException, InterruptedException {
    try {
      serve(log, startOver::want);
    } catch (InterruptedException e) {
      if (!startOver.isWanted()) {
        throw e;
      }
    }
  }

  private ServerLog log() {
    return switch (data.config().log().written()) {
      case PLAIN -> new PlainServerLog(spec.commandLine().getErr());
      case JSON -> new JsonServerLog(spec.commandLine());
    };
  }

  private void serve(ServerLog log, Runnable startOver) throws IOException, InterruptedException {
    Health health = new Health(InstantSource.system());
    try (Desk desk = data.open(health.watching(log.progress()))) {
      desk.require(FolderTask.WRITING);
      if (!noFetch) {
        desk.require(FolderTask.FETCHING);
      }
      serve(desk, health, log, startOver);
    }
  }

  private void serve(Desk desk, Health health, ServerLog log, Runnable startOver)
      throws IOException, InterruptedException {
    InstantSource clock = data.clock();
    try (LiveSite site =
            new LiveSite(
                () -> desk.site(clock),
                desk.search(),
                desk.judge(),
                desk::report,
                desk.renderer(),
                health::complaints);
        Metrics metrics = measuring(desk, clock, health);
        DeskWebhooks webhooks = desk.webhooks(InstantSource.system());
        WebhookDeliveries deliveries =
            new WebhookDeliveries(
                webhooks.all(), new ServedWebhooks(metrics, log), pauses.shortest());
        ServedMail mail = ServedMail.begin(desk, site, metrics, log)) {
      AdminSite admin =
          new AdminSite(
              DeskOffice.of(
                  desk,
                  webhooks.all(),
                  mail.digests(),
                  data.ownerSettings(desk),
                  data.folder(),
                  clock,
                  startOver,
                  () -> {
                    site.refresh();
                    deliveries.told();
                  }),
              InstantSource.system());
      String address =
          site.start(desk.config().server(), metrics, admin, access(desk), mail.desk());
      log.serving(address);
      admin.setup().ifPresent(path -> log.awaitsOwner(address + path));
      site.warning().ifPresent(log::warn);
      if (!noFetch && desk.config().fetch().contact().isBlank()) {
        log.warn(
            "fetch.contact is not set: the owners of the sites you fetch from cannot reach you");
      }
      desk.knowledge().fault().ifPresent(log::warn);
      new Rounds(desk, clock, pauses, new ServedRounds(site, metrics, deliveries, log), health)
          .run(!noFetch);
    }
  }

  private static ApiAccess access(Desk desk) {
    return new ApiAccess(
        new ApiTokens(desk.admin().tokens()),
        desk.reports(),
        desk.admin().trail(),
        desk.config().api().corsOrigins());
  }

  private Metrics measuring(Desk desk, InstantSource clock, Health health) {
    ModelConfig model = desk.config().model();
    return new Metrics(
        Version.number(),
        new MeasuredFolder(
            desk.feeds(),
            desk.items(),
            desk.articles(),
            desk.stories(),
            desk.reports(),
            desk.modelLedger(),
            desk.admin().webhooks(),
            desk.admin().digests(),
            data.folder(),
            desk.upkeep()::bytes),
        clock,
        () -> health.complaints().isEmpty(),
        model.hasAddress() ? model.tokensPerDay() : 0);
  }
}

package dev.backstory.cli;

import dev.backstory.cli.print.ConsoleProgress;
import dev.backstory.cli.print.RoundLines;
import dev.backstory.config.Config;
import dev.backstory.config.FetchConfig;
import dev.backstory.config.PageConfig;
import dev.backstory.config.ServerConfig;
import dev.backstory.demo.DemoNewsroom;
import dev.backstory.desk.Desk;
import dev.backstory.desk.Health;
import dev.backstory.desk.Rounds;
import dev.backstory.web.LiveSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Shows what Backstory does without any network: starts an invented newsroom on loopback, fetches
 * it day by day over HTTP as it would the web, and serves what comes of it.
 */
@Command(
    name = "demo",
    description =
        "Run the demonstration: an invented newsroom, fetched and published like a real one.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final String NOTICE =
      "A demonstration: these newspapers, their people and their news are invented.";

  @Option(names = "--port", description = "port to serve on (default: ${DEFAULT-VALUE})")
  private int port = Config.DEFAULT.server().port();

  @Option(
      names = "--newsroom-port",
      description =
          "first port of the newsroom's own servers (default: ${DEFAULT-VALUE}; 0: any free port)")
  private int newsroomPort = 8091;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "keep the data in DIR instead of a temporary folder")
  private @Nullable Path folder;

  @Option(
      names = "--model",
      arity = "2",
      paramLabel = "URL NAME",
      hideParamSyntax = true,
      description =
          "a language model that rewrites the pages, such as http://localhost:11434/v1 qwen2.5:7b")
  private List<String> model = List.of();

  @Option(names = "--until-told", description = "exit once all stories are published")
  private boolean untilTold;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = folder == null ? Files.createTempDirectory("backstory-demo") : folder;
    try (DemoNewsroom newsroom = DemoNewsroom.start(newsroomPort)) {
      show(newsroom, data);
      return 0;
    } finally {
      if (folder == null) {
        delete(data);
      }
    }
  }

  private void show(DemoNewsroom newsroom, Path data) throws IOException, InterruptedException {
    Instant first = newsroom.days().getFirst();
    AtomicReference<Instant> now = new AtomicReference<>(first);
    InstantSource clock = now::get;
    PrintWriter err = spec.commandLine().getErr();
    try (Desk desk = new Desk(settings(newsroom), data, clock, new ConsoleProgress(err));
        LiveSite site =
            new LiveSite(
                () -> desk.site(clock),
                desk.search(),
                desk.judge(),
                desk::report,
                desk.renderer());
        DayLines lines = new DayLines(err, now, site)) {
      String address = site.start(desk.config().server());
      Health health = new Health(InstantSource.system());
      Rounds rounds = new Rounds(desk, clock, Rounds.Pauses.USUAL, lines, health);
      newsroom.feeds().forEach(feed -> desk.feeds().add(feed.url(), feed.name(), first));
      for (Instant day : newsroom.days()) {
        newsroom.moveTo(day);
        now.set(day);
        rounds.once();
      }
      say(desk.summary());
      say("open " + address + " (Ctrl+C stops)");
      rounds.run(() -> untilTold && (desk.modelPages().isDone() || desk.modelPages().isAway()));
      if (desk.modelPages().unanswered() > 0) {
        say(ModelCommand.unanswered(desk.modelPages().unanswered()));
      }
    }
  }

  /** Says which day it is, and shows at once what was told. */
  private static final class DayLines extends RoundLines {
    private final AtomicReference<Instant> day;
    private final LiveSite site;

    DayLines(PrintWriter err, AtomicReference<Instant> day, LiveSite site) {
      super(err, err);
      this.day = day;
      this.site = site;
    }

    @Override
    public void summary(String line) {
      super.summary(day.get() + ": " + line);
    }

    @Override
    public void told() {
      site.refresh();
    }
  }

  private Config settings(DemoNewsroom newsroom) {
    Config made = config(newsroom, port);
    return model.isEmpty()
        ? made
        : new Config(
            made.server(),
            made.fetch(),
            made.online(),
            made.page(),
            made.model().at(model.getFirst(), model.getLast()),
            made.keep(),
            made.log(),
            made.api(),
            made.webhook(),
            made.mail(),
            made.store());
  }

  /** The newsroom's own addresses are allowed, and nothing waits between two requests. */
  static Config config(DemoNewsroom newsroom, int port) {
    Config usual = Config.DEFAULT;
    List<String> loopback =
        newsroom.feeds().stream()
            .map(feed -> URI.create(feed.url()).getAuthority())
            .distinct()
            .toList();
    return new Config(
        new ServerConfig(
            usual.server().host(), port, NOTICE, usual.server().names(), usual.server().address()),
        new FetchConfig(
            usual.fetch().minIntervalMinutes(),
            usual.fetch().maxIntervalMinutes(),
            usual.fetch().contact(),
            loopback,
            usual.fetch().atOnce(),
            0,
            usual.fetch().timeoutSeconds()),
        usual.online(),
        new PageConfig(usual.page().quoteWords(), usual.page().articleShare(), "kept"),
        usual.model(),
        usual.keep(),
        usual.log(),
        usual.api(),
        usual.webhook(),
        usual.mail(),
        usual.store());
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

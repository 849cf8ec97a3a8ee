package dev.backstory.metrics;

import dev.backstory.rounds.FetchReport;
import dev.backstory.rounds.FetchReport.Count;
import dev.backstory.web.PageKind;
import dev.backstory.web.ServerWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Counts what a server does, and tells it along with how its data folder stands, in the text format
 * of Prometheus. Safe for use by several threads.
 */
public final class Metrics implements ServerWatch, AutoCloseable {
  private static final Map<Count, String> LOOKS =
      Map.of(
          Count.FEEDS_READ, "read",
          Count.FEEDS_UNCHANGED, "unchanged",
          Count.FEEDS_FAILED, "failed",
          Count.FEEDS_POSTPONED, "postponed");
  private static final Map<Count, String> PAGES =
      Map.of(
          Count.PAGES_ARTICLE, "article",
          Count.PAGES_UNCHANGED, "unchanged",
          Count.PAGES_REJECTED, "rejected",
          Count.PAGES_RESERVED, "reserved",
          Count.PAGES_AGAIN, "retry");
  private static final Map<Count, String> ITEMS =
      Map.of(Count.ITEMS_NEW, "new", Count.ITEMS_CHANGED, "changed");
  private static final Duration[] STEPS = {
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofMillis(2_500)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Supplier<Standing> folder;
  private volatile Standing standing = Standing.UNKNOWN;

  /**
   * @param version of the program
   * @param folder that is looked at whenever somebody asks
   * @param clock tells what is due
   * @param well whether nothing is wrong
   * @param tokensPerDay that a language model may take; 0 where there is none
   */
  public Metrics(
      String version,
      MeasuredFolder folder,
      InstantSource clock,
      BooleanSupplier well,
      long tokensPerDay) {
    this.folder = () -> Standing.of(folder, clock.instant());
    for (Figure figure : Figure.values()) {
      figure.labelled().forEach(value -> register(figure, value));
    }
    gauge("backstory.version", "Always 1.", Tags.of("version", version), () -> 1);
    gauge(
        "backstory.model.tokens.limit",
        "What the language model may take a day; 0 where there is none.",
        Tags.empty(),
        () -> tokensPerDay);
    gauge(
        "backstory.well",
        "1 while /healthz answers ok, else 0.",
        Tags.empty(),
        () -> well.getAsBoolean() ? 1 : 0);
    LOOKS.values().forEach(outcome -> count("feed.looks", "outcome", outcome, 0));
    PAGES.values().forEach(outcome -> count("pages", "outcome", outcome, 0));
    ITEMS.values().forEach(kind -> count("items", "kind", kind, 0));
    for (RejectionReason reason : RejectionReason.values()) {
      count("rejections", "reason", reason.word(), 0);
    }
    List.of("well", "failed").forEach(result -> count("rounds", "result", result, 0));
    List.of("taken", "failed").forEach(result -> count("webhook.deliveries", "result", result, 0));
    List.of("sent", "failed").forEach(result -> count("mails", "result", result, 0));
    java();
  }

  /** Counts what a round of fetching came to. */
  public void fetched(FetchReport report) {
    LOOKS.forEach((it, outcome) -> count("feed.looks", "outcome", outcome, report.count(it)));
    PAGES.forEach((it, outcome) -> count("pages", "outcome", outcome, report.count(it)));
    ITEMS.forEach((it, kind) -> count("items", "kind", kind, report.count(it)));
    report
        .rejected()
        .forEach(it -> count("rejections", "reason", RejectionReason.of(it.reason()).word(), 1));
  }

  /** Counts a round. */
  public void rounded(boolean well) {
    count("rounds", "result", well ? "well" : "failed", 1);
  }

  /** Counts an attempt to tell a webhook something. */
  public void delivered(boolean taken) {
    count("webhook.deliveries", "result", taken ? "taken" : "failed", 1);
  }

  /** Counts a mail. */
  public void mailed(boolean sent) {
    count("mails", "result", sent ? "sent" : "failed", 1);
  }

  @Override
  public void answered(PageKind kind, int status, Duration took) {
    Timer.builder("backstory.request")
        .description("How long answers took, by kind of page and class of status.")
        .tags("page", kind.word(), "status", status / 100 + "xx")
        .serviceLevelObjectives(STEPS)
        .register(registry)
        .record(took);
  }

  /** What cannot be looked up is not a number; the rest is told all the same. */
  @Override
  public synchronized String figures() {
    try {
      standing = folder.get();
    } catch (RuntimeException e) {
      standing = Standing.UNKNOWN;
    }
    return registry.scrape();
  }

  @Override
  public void close() {
    registry.close();
  }

  private void register(Figure figure, String value) {
    Tags tags = figure.label().isEmpty() ? Tags.empty() : Tags.of(figure.label(), value);
    gauge(figure.meter(), figure.help(), tags, () -> standing.of(figure, value));
  }

  private void gauge(String name, String help, Tags tags, Supplier<Number> number) {
    Gauge.builder(name, number)
        .description(help)
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }

  private void count(String name, String label, String value, int more) {
    Counter.builder("backstory." + name).tag(label, value).register(registry).increment(more);
  }

  /** The collectors' own times, which are there before the first collection too. */
  private void java() {
    new JvmMemoryMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      FunctionTimer.builder(
              "jvm.gc.collection",
              collector,
              GarbageCollectorMXBean::getCollectionCount,
              GarbageCollectorMXBean::getCollectionTime,
              TimeUnit.MILLISECONDS)
          .tags("gc", collector.getName())
          .register(registry);
    }
  }
}

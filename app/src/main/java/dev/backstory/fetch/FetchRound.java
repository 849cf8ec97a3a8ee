package dev.backstory.fetch;

import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.model.Article;
import dev.backstory.model.FeedItem;
import dev.backstory.model.Fingerprint;
import dev.backstory.model.Rejection;
import dev.backstory.pipeline.ArticleIntake;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.RejectionLog;
import dev.backstory.store.SqliteFeedStore;
import dev.backstory.store.SqliteFeedStore.DueItem;
import dev.backstory.store.SqliteFeedStore.Feed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One round: looks at the feeds that are due, then reads the pages of the items that are due. A
 * page is read again some hours and days after it was first seen, since articles are corrected
 * without their feed saying so. Requests run side by side; what they bring is kept in the order of
 * the feeds and their items, so that the same web gives the same store.
 */
public final class FetchRound {
  private static final int DIGEST_CHARACTERS = 32;
  private static final int MAX_FAILURES = 3;

  /** Bounds the memory that pages take before they are read. */
  private static final int PAGES_AT_ONCE = 24;

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

  /** When a page is read again, counted from when its item was first seen. */
  private static final List<Duration> REREADS =
      List.of(Duration.ofHours(2), Duration.ofHours(8), Duration.ofHours(24), Duration.ofHours(72));

  private final HttpDoor door;
  private final SqliteFeedStore feeds;
  private final ArticleStore articles;
  private final RejectionLog log;
  private final Duration interval;
  private final FeedParser parser = new FeedParser();
  private final ArticleIntake intake = new ArticleIntake();

  /**
   * @param interval until a feed is looked at again
   */
  public FetchRound(
      HttpDoor door,
      SqliteFeedStore feeds,
      ArticleStore articles,
      RejectionLog log,
      Duration interval) {
    this.door = door;
    this.feeds = feeds;
    this.articles = articles;
    this.log = log;
    this.interval = interval;
  }

  /**
   * Runs the round.
   *
   * @param onlyDue leaves alone the feeds that were looked at less than the interval ago
   */
  public FetchReport run(Instant now, boolean onlyDue) {
    FetchReport report = new FetchReport();
    List<Feed> due =
        feeds.feeds().stream().filter(f -> !onlyDue || !f.nextAt().isAfter(now)).toList();
    inParallel(
            due,
            feed -> door.fetch(FetchRequest.feed(feed.url(), feed.etag(), feed.lastModified())))
        .forEach((feed, outcome) -> keep(feed, outcome, now, report));
    pages(now, report);
    return report;
  }

  private void keep(Feed feed, FetchOutcome outcome, Instant now, FetchReport report) {
    switch (outcome) {
      case FetchOutcome.Fetched fetched -> parse(feed, fetched, now, report);
      case FetchOutcome.NotModified _ -> {
        report.feed(false);
        feeds.save(read(feed, feed.name(), feed.etag(), feed.lastModified(), now));
      }
      case FetchOutcome.Refused(String reason) -> fail(feed, reason, null, now, report);
      case FetchOutcome.Failed(String reason, int _, Instant retryAfter) ->
          fail(feed, reason, retryAfter, now, report);
    }
  }

  private void parse(Feed feed, FetchOutcome.Fetched fetched, Instant now, FetchReport report) {
    switch (parser.parse(fetched.bytes(), feed.url(), fetched.charset())) {
      case FeedOutcome.Rejected(String reason) -> fail(feed, reason, null, now, report);
      case FeedOutcome.Parsed parsed -> {
        report.feed(false);
        for (FeedItem item : parsed.items()) {
          String digest = Fingerprint.of(item.toString(), DIGEST_CHARACTERS);
          if (feeds.see(feed.url(), item.id(), item.url(), digest, now)) {
            report.newItem();
          }
          items.put(key(feed.url(), item.id()), item);
        }
        parsed.rejected().forEach(rejection -> reject(rejection, now, report));
        String name = feed.name() == null ? parsed.title() : feed.name();
        feeds.save(read(feed, name, fetched.etag(), fetched.lastModified(), now));
      }
    }
  }

  /** What feeds said of their items in this process; pages read later than that stand alone. */
  private final Map<String, FeedItem> items = new HashMap<>();

  private void pages(Instant now, FetchReport report) {
    Map<String, @Nullable String> names = new HashMap<>();
    feeds.feeds().forEach(feed -> names.put(feed.url(), feed.name()));
    List<DueItem> due = feeds.due(now);
    for (int from = 0; from < due.size(); from += PAGES_AT_ONCE) {
      inParallel(due.subList(from, Math.min(due.size(), from + PAGES_AT_ONCE)), this::page)
          .forEach((item, outcome) -> keep(item, names.get(item.feed()), outcome, now, report));
    }
    items.clear();
  }

  private FetchOutcome page(DueItem item) {
    return item.url() == null
        ? new FetchOutcome.Refused("the feed gives no address")
        : door.fetch(FetchRequest.page(item.url()));
  }

  private void keep(
      DueItem item,
      @Nullable String outlet,
      FetchOutcome outcome,
      Instant now,
      FetchReport report) {
    switch (outcome) {
      case FetchOutcome.Fetched fetched -> {
        FeedItem said = items.get(key(item.feed(), item.id()));
        switch (intake.read(said, outlet, fetched.bytes(), fetched.finalUrl(), fetched.charset())) {
          case ArticleIntake.Accepted(Article article) -> {
            articles.save(article, now);
            feeds.read(item, article.id(), nextReading(item, now));
            report.page(true, false);
          }
          case ArticleIntake.Rejected(String reason) -> giveUp(item, reason, now, report);
        }
      }
      case FetchOutcome.NotModified _ -> giveUp(item, "not modified, unasked", now, report);
      case FetchOutcome.Refused(String reason) -> giveUp(item, reason, now, report);
      case FetchOutcome.Failed(String reason, int status, Instant retryAfter) -> {
        boolean gone = status == 404 || status == 410 || item.failures() + 1 >= MAX_FAILURES;
        if (gone) {
          giveUp(item, reason, now, report);
        } else {
          feeds.failed(item, reason, again(item.failures(), retryAfter, now));
          report.page(false, true);
        }
      }
    }
  }

  private void giveUp(DueItem item, String reason, Instant now, FetchReport report) {
    feeds.failed(item, reason, null);
    report.page(false, false);
    reject(new Rejection(item.url() == null ? item.feed() : item.url(), reason), now, report);
  }

  private void fail(
      Feed feed, String reason, @Nullable Instant retryAfter, Instant now, FetchReport report) {
    report.feed(true);
    feeds.save(
        new Feed(
            feed.url(),
            feed.name(),
            feed.etag(),
            feed.lastModified(),
            again(feed.failures(), retryAfter, now),
            feed.failures() + 1,
            reason));
    reject(new Rejection(feed.url(), reason), now, report);
  }

  private void reject(Rejection rejection, Instant now, FetchReport report) {
    log.add(rejection, now);
    report.reject(rejection);
  }

  private Feed read(
      Feed feed,
      @Nullable String name,
      @Nullable String etag,
      @Nullable String lastModified,
      Instant now) {
    return new Feed(feed.url(), name, etag, lastModified, now.plus(interval), 0, null);
  }

  private static @Nullable Instant nextReading(DueItem item, Instant now) {
    return REREADS.stream()
        .map(item.seenAt()::plus)
        .filter(at -> at.isAfter(now))
        .findFirst()
        .orElse(null);
  }

  /** Twice as long with every failure, and never sooner than the server wishes. */
  private static Instant again(int failures, @Nullable Instant retryAfter, Instant now) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
    Instant at = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    return retryAfter != null && retryAfter.isAfter(at) ? retryAfter : at;
  }

  private static String key(String feed, String item) {
    return feed + "\n" + item;
  }

  /** The results in the order of the tasks. */
  private static <T, R> Map<T, R> inParallel(List<T> tasks, Function<T, R> work) {
    Map<T, R> results = new LinkedHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> futures = new ArrayList<>();
      for (T task : tasks) {
        futures.add(threads.submit(() -> work.apply(task)));
      }
      for (int i = 0; i < tasks.size(); i++) {
        results.put(tasks.get(i), futures.get(i).get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}

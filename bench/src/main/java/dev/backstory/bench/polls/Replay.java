package dev.backstory.bench.polls;

import dev.backstory.fetch.FetchSettings;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.port.admin.FeedEdits;
import dev.backstory.rounds.FetchReport;
import dev.backstory.rounds.FetchReport.Count;
import dev.backstory.rounds.FetchRound;
import dev.backstory.rounds.PollInterval;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiItemStore;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fetches what a server of polls shows, in the time of the polls, into a real store. */
final class Replay implements AutoCloseable {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final PollServer server;
  private final SqliteDatabase database;
  private final JdbiFeedStore feeds;
  private final JdbiItemStore items;
  private final JdbiArticleStore articles;
  private final JdbiRejectionLog rejections;
  private final GuardedHttpClient door;
  private final FetchRound round;
  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private Instant now;
  private int rounds;

  /**
   * @param folder of the store, empty
   */
  Replay(PollServer server, Path folder, Instant start) {
    this.server = server;
    this.now = start;
    this.database = SqliteDatabase.open(folder);
    this.feeds = new JdbiFeedStore(database);
    this.items = new JdbiItemStore(database);
    this.articles = new JdbiArticleStore(database);
    this.rejections = new JdbiRejectionLog(database);
    this.door =
        new GuardedHttpClient(
            FetchSettings.withContact("bench@backstory.example")
                .allowing(Set.of(server.authority()))
                .withHostDelay(Duration.ZERO),
            () -> now);
    SplittableRandom random = new SplittableRandom(1);
    PollInterval interval = new PollInterval(Duration.ofMinutes(5), Duration.ofHours(24), random);
    this.round =
        new FetchRound(door, feeds, FeedEdits.NONE, items, articles, rejections, interval, random);
  }

  /** Looks at every feed at each of the times. */
  void lookAt(List<Instant> times) {
    times.forEach(time -> round(time, false));
  }

  /** Looks at each feed when it is due, up to the time. */
  void runUntil(Instant end) {
    while (now.isBefore(end)) {
      Instant next =
          Stream.of(feeds.nextLook(), items.nextReading())
              .flatMap(Optional::stream)
              .min(Instant::compareTo)
              .orElse(now);
      Instant atLatest = now.plus(LONGEST_PAUSE);
      Instant then = next.isAfter(now) ? next : now.plusSeconds(1);
      round(then.isBefore(atLatest) ? then : atLatest, true);
    }
  }

  private void round(Instant time, boolean onlyDue) {
    now = time;
    server.moveTo(time);
    server.feedUrls().forEach(url -> feeds.add(url, null, time));
    FetchReport report = round.run(time, onlyDue);
    rounds++;
    for (Count count : Count.values()) {
      counts.merge(count, report.count(count), Integer::sum);
    }
  }

  int count(Count count) {
    return counts.getOrDefault(count, 0);
  }

  int rounds() {
    return rounds;
  }

  int articles() {
    return articles.entries().size();
  }

  /** How often what was rejected, by the reason without what differs from item to item. */
  Map<String, Long> rejections() {
    return rejections.all().stream()
        .map(rejection -> rejection.reason().replaceFirst(": .*", ""))
        .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
  }

  @Override
  public void close() throws IOException {
    door.close();
    database.close();
  }
}

package dev.backstory.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.fetch.FetchSettings;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.port.admin.FeedEdits;
import dev.backstory.rounds.FetchReport.Count;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiItemStore;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that bring thousands of items at once, over real HTTP on loopback, into a real store. */
@Timeout(60)
class FloodRoundTest {
  private static final int FLOOD = 2_000;
  private static final Instant NOW = Instant.parse("2031-03-04T05:00:00Z");

  @TempDir Path folder;
  private final List<SmallSite> sites =
      Stream.of("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4").map(SmallSite::new).toList();
  private final SmallSite victim = sites.getLast();
  private SqliteDatabase database;
  private JdbiFeedStore feeds;
  private JdbiItemStore items;
  private JdbiArticleStore articles;
  private GuardedHttpClient door;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder);
    feeds = new JdbiFeedStore(database);
    items = new JdbiItemStore(database);
    articles = new JdbiArticleStore(database);
    door =
        new GuardedHttpClient(
            FetchSettings.withContact("https://reader.example/contact")
                .allowing(Set.of("127.0.0.0/8"))
                .withHostDelay(Duration.ZERO),
            () -> NOW);
  }

  @AfterEach
  void close() throws IOException {
    door.close();
    database.close();
    sites.forEach(SmallSite::close);
  }

  private FetchReport round(Duration timeForPages) {
    SplittableRandom random = new SplittableRandom(1);
    PollInterval interval = new PollInterval(Duration.ofMinutes(5), Duration.ofHours(24), random);
    return new FetchRound(
            door,
            feeds,
            FeedEdits.NONE,
            items,
            articles,
            new JdbiRejectionLog(database),
            interval,
            random,
            timeForPages)
        .run(NOW, true);
  }

  private void add(SmallSite site, String feed, int size) {
    String[] listed =
        IntStream.range(0, size)
            .boxed()
            .flatMap(i -> Stream.of(feed + "/" + i, "Ferry " + i))
            .toArray(String[]::new);
    site.feed(feed, "A feed", listed);
    feeds.add(site.url(feed), null, NOW);
  }

  private void addVictim() {
    add(victim, "/small", 3);
    for (int i = 0; i < 3; i++) {
      victim.article("/small/" + i, "Berth " + i);
    }
  }

  @Test
  void aFloodOnOtherHostsKeepsNoFeedWaitingAndEveryItemIsInACount() {
    sites.subList(0, 3).forEach(site -> add(site, "/flood", FLOOD));
    addVictim();

    FetchReport report = round(Duration.ofMinutes(5));

    assertThat(articles.entries()).hasSize(3);
    assertThat(report.count(Count.ITEMS_DUE)).isEqualTo(3 * FLOOD + 3);
    assertThat(report.summary())
        .isEqualTo(
            "feeds: 4 (0 unchanged, 0 failed, 0 postponed); items: 6003 new, 0 changed, 6003 due;"
                + " pages: 6003 (3 read, 0 unchanged, 300 rejected, 0 reserved by their publisher,"
                + " 0 to retry, 5700 left for the next round)");
    assertThat(items.waiting(NOW).values()).as("are left indeed").containsOnly(1_900);
    assertThat(report.notes())
        .hasSize(3)
        .contains(
            "throttled "
                + sites.getFirst().url("/flood")
                + ": 2000 of its items are due, of which a round reads 100");
  }

  @Test
  void feedsOfOneHostTakeTurns() {
    List.of("/flood1", "/flood2", "/flood3").forEach(feed -> add(victim, feed, 300));
    addVictim();

    FetchReport report = round(Duration.ofMinutes(5));

    assertThat(victim.asked().subList(4, 16)).contains("/small/0", "/small/1", "/small/2");
    assertThat(report.pages()).isEqualTo(903);
  }

  @Test
  void whatARoundHasNoTimeForIsLeftAndCounted() {
    addVictim();
    add(victim, "/more", 50);

    FetchReport report = round(Duration.ofNanos(-1));

    assertThat(report.count(Count.PAGES_LEFT)).isEqualTo(53).isEqualTo(report.pages());
    assertThat(report.count(Count.PAGES_AGAIN)).isZero();
    assertThat(items.waiting(NOW).values()).containsExactly(50, 3);
  }

  @Test
  void anItemThatSharesItsPageIsCounted() {
    addVictim();
    victim.feed("/world", "A feed", "/small/0", "Ferry 0", "/small/9", "Ferry 9");
    feeds.add(victim.url("/world"), null, NOW);

    FetchReport report = round(Duration.ofMinutes(5));

    assertThat(report.count(Count.ITEMS_DUE)).isEqualTo(5);
    assertThat(report.pages() + report.count(Count.ITEMS_SHARED)).isEqualTo(5);
    assertThat(report.summary())
        .contains("items: 5 new, 0 changed, 5 due (1 at the page of another); pages: 4 (3 read,");
  }

  @Test
  void theNewestItemsOfAFeedAreReadFirstWhateverItsOrder() {
    StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>T</title>");
    for (int day = 1; day <= 3; day++) {
      rss.append("<item><link>").append(victim.url("/day" + day)).append("</link><title>Ferry ");
      rss.append(day).append("</title><pubDate>2031-03-0").append(day);
      rss.append("T01:00:00Z</pubDate></item>");
    }
    victim.document("/old-first", rss.append("</channel></rss>").toString(), Map.of());
    feeds.add(victim.url("/old-first"), null, NOW);

    round(Duration.ofMinutes(5));

    assertThat(victim.asked()).containsExactly("/old-first", "/day3", "/day2", "/day1");
  }
}

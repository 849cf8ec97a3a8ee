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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sites without a feed, over real HTTP on loopback, into a real database. */
@Timeout(60)
class SitemapRoundTest {
  @TempDir Path folder;
  private SmallSite site;
  private SqliteDatabase database;
  private JdbiFeedStore feeds;
  private GuardedHttpClient door;
  private Instant now = Instant.parse("2031-03-04T05:00:00Z");

  @BeforeEach
  void open() {
    site = new SmallSite("127.0.0.1");
    database = SqliteDatabase.open(folder);
    feeds = new JdbiFeedStore(database);
    door =
        new GuardedHttpClient(
            new FetchSettings(
                "https://reader.example/contact",
                Duration.ofSeconds(3),
                1_000_000,
                5,
                8,
                Duration.ZERO,
                Duration.ofHours(1),
                Set.of("127.0.0.0/8")),
            () -> now);
  }

  @AfterEach
  void close() throws IOException {
    door.close();
    database.close();
    site.close();
  }

  private FetchReport round() {
    SplittableRandom random = new SplittableRandom(1);
    now = now.plus(Duration.ofHours(1));
    return new FetchRound(
            door,
            feeds,
            FeedEdits.NONE,
            new JdbiItemStore(database),
            new JdbiArticleStore(database),
            new JdbiRejectionLog(database),
            new PollInterval(Duration.ofMinutes(5), Duration.ofHours(24), random),
            random)
        .run(now, false);
  }

  private void list(String path, String... parts) {
    StringBuilder out = new StringBuilder("<sitemapindex>");
    for (int i = 0; i < parts.length; i += 2) {
      out.append("<sitemap><loc>").append(site.url(parts[i])).append("</loc><lastmod>");
      out.append(parts[i + 1]).append("</lastmod></sitemap>");
    }
    site.document(path, out.append("</sitemapindex>").toString(), Map.of());
  }

  private void map(String path, String... pages) {
    StringBuilder out = new StringBuilder("<urlset>");
    for (String page : pages) {
      out.append("<url><loc>").append(site.url(page)).append("</loc>");
      out.append("<lastmod>2031-03-04T01:00:00Z</lastmod></url>");
    }
    site.document(path, out.append("</urlset>").toString(), Map.of());
  }

  @Test
  void aListIsFollowedToItsNewestSitemapsAndReadAnewEveryTime() {
    list(
        "/maps",
        "/m1",
        "2031-03-01",
        "/m2",
        "2031-03-02",
        "/m3",
        "2031-03-03",
        "/m4",
        "2031-03-04");
    map("/m2", "/a");
    map("/m3", "/a", "/b");
    map("/m4", "/b");
    site.article("/a", "Tarnsay");
    site.article("/b", "Ulvik");
    feeds.add(site.url("/maps"), null, now);

    FetchReport report = round();

    assertThat(report.count(Count.ITEMS_NEW)).isEqualTo(2);
    assertThat(site.asked())
        .containsExactlyInAnyOrder("/maps", "/m4", "/m3", "/m2", "/a", "/b")
        .doesNotContain("/m1");

    map("/m4", "/b", "/c");
    site.article("/c", "Fjordby");
    assertThat(round().count(Count.ITEMS_NEW)).isEqualTo(1);
  }

  @Test
  void aListWithoutEndIsLeft() {
    list("/maps", "/maps2", "2031-03-04");
    list("/maps2", "/maps", "2031-03-04");
    feeds.add(site.url("/maps"), null, now);

    FetchReport report = round();

    assertThat(report.count(Count.FEEDS_FAILED)).isEqualTo(1);
    assertThat(site.asked()).hasSizeLessThan(6);
    assertThat(feeds.feeds().getFirst().lastError()).startsWith("a sitemap index: ");
  }

  @Test
  void aSitesAddressLeadsToItsFeeds() {
    site.document(
        "/",
        "<!doctype html><link rel=alternate type=application/rss+xml href=/feed><p>Welcome",
        Map.of());
    site.feed("/feed", "The Tern", "/a", "Ferry held");
    FeedFinder finder = new FeedFinder(door);

    assertThat(finder.find(site.url("/")))
        .isEqualTo(new FeedFinder.Page(List.of(site.url("/feed"))));
    assertThat(finder.find(site.url("/feed")))
        .isEqualTo(new FeedFinder.Feed("The Tern", 1, null, null));
    assertThat(finder.find(site.url("/none"))).isEqualTo(new FeedFinder.Nothing("HTTP status 404"));

    feeds.add(site.url("/"), null, now);
    round();
    assertThat(feeds.feeds().getFirst().lastError())
        .isEqualTo("a web page, not a feed; it offers " + site.url("/feed"));
  }
}

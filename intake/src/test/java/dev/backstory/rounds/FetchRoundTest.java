package dev.backstory.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.fetch.FetchSettings;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.admin.FeedEdits.Edit;
import dev.backstory.port.admin.FeedEdits.Secret;
import dev.backstory.rounds.FetchReport.Count;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiItemStore;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.admin.JdbiFeedEdits;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rounds over real HTTP on loopback, into a real database. */
@Timeout(60)
class FetchRoundTest {
  private static final Instant START = Instant.parse("2031-03-04T05:00:00Z");

  @TempDir Path folder;
  private SmallSite site;
  private SqliteDatabase database;
  private JdbiFeedStore feeds;
  private JdbiItemStore items;
  private JdbiFeedEdits edits;
  private JdbiRejectionLog rejections;
  private ArticleStore articles;
  private GuardedHttpClient door;
  private Instant now = START;
  private @Nullable String unlucky;

  @BeforeEach
  void open() {
    site = new SmallSite("127.0.0.1");
    openStores();
  }

  private void openStores() {
    database = SqliteDatabase.open(folder);
    feeds = new JdbiFeedStore(database);
    items = new JdbiItemStore(database);
    edits = new JdbiFeedEdits(database);
    rejections = new JdbiRejectionLog(database);
    articles = new FailingStore(new JdbiArticleStore(database));
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

  private void restart() throws IOException {
    door.close();
    database.close();
    openStores();
  }

  private FetchReport round(boolean onlyDue) {
    SplittableRandom random = new SplittableRandom(1);
    PollInterval interval = new PollInterval(Duration.ofMinutes(5), Duration.ofHours(24), random);
    return new FetchRound(door, feeds, edits, items, articles, rejections, interval, random)
        .run(now, onlyDue);
  }

  private FetchReport roundAfter(Duration pause) {
    now = now.plus(pause);
    return round(true);
  }

  private Feed feed() {
    return feeds.feeds().getFirst();
  }

  private void addFeed() {
    feeds.add(site.url("/feed"), null, now);
  }

  private List<String> titles() {
    return articles.entries().stream()
        .map(e -> articles.article(e.articleId()).orElseThrow().title())
        .toList();
  }

  @Test
  void readsAFeedAndThePagesThatItLists() {
    site.feed("/feed", "The Tern", "/a", "Ferry held", "/b", "Ferry late", "/none", "Gone");
    site.article("/a", "Tarnsay");
    site.article("/b", "Ulvik");
    addFeed();
    FetchReport report = round(true);
    assertThat(report.summary())
        .isEqualTo(
            "feeds: 1 (0 unchanged, 0 failed, 0 postponed); items: 3 new, 0 changed, 3 due;"
                + " pages: 3 (2 read, 0 unchanged, 1 rejected, 0 reserved by their publisher,"
                + " 0 to retry, 0 left for the next round)");
    assertThat(report.rejected())
        .containsExactly(new Rejection(site.url("/none"), "HTTP status 404"));
    assertThat(rejections.all()).isEqualTo(report.rejected());
    assertThat(titles()).containsExactly("Ferry held at Tarnsay", "Ferry held at Ulvik");
    assertThat(feed().name()).isEqualTo("The Tern");
    assertThat(feed().nextAt())
        .isBetween(now.plus(Duration.ofMinutes(13)), now.plus(Duration.ofMinutes(17)));
  }

  @Test
  void aFeedIsReadAsItsOwnerWants() {
    site.feed("/feed", "The Tern", "/a", "Ferry held", "/b", "Ferry late", "/none", "Bridge shut");
    site.article("/a", "Tarnsay");
    addFeed();
    edits.edit(site.url("/feed"), 120, "ferry\n/no(ne|where)/", "LATE\n/^(a+)+$/");
    FetchReport report = round(true);

    assertThat(site.asked()).doesNotContain("/b");
    assertThat(report.rejected())
        .containsExactlyInAnyOrder(
            new Rejection(site.url("/b"), "kept out by a rule of its feed: LATE"),
            new Rejection(site.url("/none"), "HTTP status 404"));
    assertThat(report.summary())
        .contains("3 new, 0 changed, 3 due; pages: 3 (1 read, 0 unchanged, 2 rejected");
    assertThat(feed().nextAt())
        .isBetween(now.plus(Duration.ofMinutes(120)), now.plus(Duration.ofMinutes(133)));
    assertThat(roundAfter(Duration.ofHours(3)).rejected()).as("each once").isEmpty();
  }

  @Test
  void credentialsStayBehindWhenAFeedMoves() {
    addFeed();
    edits.edit(site.url("/feed"), 60, "", "");
    edits.keepSecret(site.url("/feed"), new Secret("Authorization", "Basic x"));
    feeds.move(site.url("/feed"), "https://elsewhere.example/feed");

    assertThat(edits.of("https://elsewhere.example/feed")).isEqualTo(new Edit(60, "", "", ""));
    assertThat(edits.secret("https://elsewhere.example/feed")).isEmpty();
    feeds.remove("https://elsewhere.example/feed");
    feeds.add("https://elsewhere.example/feed", null, now);
    assertThat(edits.of("https://elsewhere.example/feed")).isEqualTo(Edit.NONE);
  }

  @Test
  void aTimeToComeIsNoTimeOfPublication() {
    String item = "<item><link>%s</link><pubDate>2031-03-20T08:00:00Z</pubDate></item>";
    String feed = "<rss version='2.0'><channel>" + item + "</channel></rss>";
    site.document("/feed", feed.formatted(site.url("/a")), Map.of());
    String misdated = "<meta property='article:published_time' content='2031-03-20T08:00:00Z'>";
    site.document("/a", SmallSite.page(misdated, "Tarnsay"), Map.of());
    addFeed();

    round(true);

    String id = articles.entries().getFirst().articleId();
    assertThat(articles.article(id).orElseThrow().published()).isNull();
  }

  @Test
  void asksConditionallyForWhatItHas() {
    site.feed("/feed", "The Tern", "/a", "Ferry held");
    site.article("/a", "Tarnsay");
    addFeed();
    round(true);
    FetchReport later = roundAfter(Duration.ofHours(3));
    assertThat(later.count(Count.FEEDS_UNCHANGED)).isEqualTo(1);
    assertThat(later.count(Count.PAGES_UNCHANGED)).isEqualTo(1);
    site.article("/a", "Ulvik");
    FetchReport changed = roundAfter(Duration.ofHours(9));
    assertThat(changed.count(Count.PAGES_ARTICLE)).isEqualTo(1);
    assertThat(titles()).containsExactly("Ferry held at Ulvik");
    assertThat(articles.entries().getFirst().version()).isEqualTo(2);
  }

  @Test
  void readsAPageAgainWhenItsFeedSaysSomethingElse() {
    site.feed("/feed", "The Tern", "/a", "Ferry held");
    site.article("/a", "Tarnsay");
    addFeed();
    round(true);
    site.feed("/feed", "The Tern", "/a", "Ferry held for days");
    FetchReport later = roundAfter(Duration.ofHours(1));
    assertThat(later.count(Count.ITEMS_NEW)).isZero();
    assertThat(later.count(Count.ITEMS_CHANGED)).isEqualTo(1);
    assertThat(later.pages()).isEqualTo(1);
    assertThat(articles.entries()).hasSize(1);
  }

  @Test
  void remembersAfterARestartWhatTheFeedSaid() throws IOException {
    site.feed("/feed", "The Tern", "/a", "Ferry held in the fog");
    site.status("/a", 503, Map.of());
    addFeed();
    assertThat(round(true).count(Count.PAGES_AGAIN)).isEqualTo(1);
    restart();
    site.document("/a", SmallSite.page("", "Tarnsay"), Map.of());
    roundAfter(Duration.ofMinutes(14));
    assertThat(titles()).containsExactly("Ferry held in the fog");
    Article article = articles.article(articles.entries().getFirst().articleId()).orElseThrow();
    assertThat(article.authors()).containsExactly("Oda Brandt");
  }

  @Test
  void asksForAPageOnceThatSeveralFeedsList() {
    site.feed("/feed", "The Tern", "/a", "Ferry held");
    site.feed("/world", "The Tern: World", "/a", "Ferry held");
    site.article("/a", "Tarnsay");
    addFeed();
    feeds.add(site.url("/world"), null, now);
    FetchReport report = round(true);
    assertThat(report.count(Count.ITEMS_NEW)).isEqualTo(2);
    assertThat(report.pages()).isEqualTo(1);
    assertThat(site.asked()).containsExactlyInAnyOrder("/feed", "/world", "/a");
    assertThat(items.due(now)).isEmpty();
  }

  @Test
  void triesAFailingFeedAgainLaterAndLater() {
    site.status("/feed", 500, Map.of());
    addFeed();
    assertThat(round(true).failedFeeds()).isEqualTo(1);
    assertThat(feed().lastError()).isEqualTo("HTTP status 500");
    Duration first = Duration.between(now, feed().nextAt());
    assertThat(roundAfter(Duration.ofMinutes(5)).feeds()).isZero();
    roundAfter(Duration.ofHours(1));
    Duration second = Duration.between(now, feed().nextAt());
    assertThat(first).isBetween(Duration.ofSeconds(450), Duration.ofSeconds(750));
    assertThat(second).isBetween(Duration.ofSeconds(900), Duration.ofSeconds(1500));
    site.feed("/feed", "The Tern");
    roundAfter(Duration.ofHours(1));
    assertThat(feed().failures()).isZero();
    assertThat(feed().lastError()).isNull();
  }

  @Test
  void givesAPageUpAfterSixTries() {
    site.feed("/feed", "The Tern", "/a", "Ferry held");
    site.status("/a", 500, Map.of());
    addFeed();
    int tries = 0;
    for (int i = 0; i < 40; i++) {
      tries += roundAfter(Duration.ofHours(12)).pages();
    }
    assertThat(tries).isEqualTo(6);
    assertThat(rejections.all()).hasSize(6);
    assertThat(rejections.all().getLast().reason()).isEqualTo("gave up: HTTP status 500");
  }

  @Test
  void stopsAFeedThatIsGone() {
    site.status("/feed", 410, Map.of());
    addFeed();
    round(true);
    assertThat(feed().stopped()).contains("gone (HTTP status 410)");
    site.asked();
    roundAfter(Duration.ofDays(9));
    round(false);
    assertThat(site.asked()).isEmpty();
    site.feed("/feed", "The Tern", "/none", "Ferry");
    addFeed();
    assertThat(round(true).count(Count.FEEDS_READ)).isEqualTo(1);
  }

  @Test
  void movesAFeedThatHasBeenSentOnForGoodTwice() {
    site.feed("/news", "The Tern", "/a", "Ferry held");
    site.status("/feed", 301, Map.of("Location", "/news"));
    site.article("/a", "Tarnsay");
    addFeed();
    round(true);
    assertThat(feed().url()).isEqualTo(site.url("/feed"));
    FetchReport second = roundAfter(Duration.ofHours(1));
    assertThat(second.count(Count.FEEDS_UNCHANGED)).isEqualTo(1);
    assertThat(feed().url()).isEqualTo(site.url("/news"));
    site.asked();
    FetchReport third = roundAfter(Duration.ofHours(1));
    assertThat(site.asked()).contains("/news").doesNotContain("/feed");
    assertThat(third.count(Count.ITEMS_NEW) + third.count(Count.ITEMS_CHANGED)).isZero();
  }

  @Test
  void twoFeedsThatMoveToOneAddressBecomeOneAndReadNothingTwice() {
    site.feed("/news", "The Tern", "/a", "Ferry held");
    site.status("/feed", 308, Map.of("Location", "/news"));
    site.article("/a", "Tarnsay");
    addFeed();
    feeds.add(site.url("/news"), "Tern", now);
    round(true);
    roundAfter(Duration.ofHours(1));
    assertThat(feeds.feeds()).extracting(Feed::url).containsExactly(site.url("/news"));
    FetchReport third = roundAfter(Duration.ofHours(1));
    assertThat(third.feeds()).isEqualTo(1);
    assertThat(third.count(Count.ITEMS_NEW) + third.count(Count.ITEMS_CHANGED)).isZero();
    assertThat(articles.entries()).hasSize(1);
  }

  @Test
  void aLoginPageDoesNotCarryAFeedAway() {
    site.status("/feed", 301, Map.of("Location", "/login"));
    site.document("/login", "<html><body>Room number, please</body></html>", Map.of());
    addFeed();
    round(true);
    roundAfter(Duration.ofHours(1));
    roundAfter(Duration.ofHours(2));
    assertThat(feed().url()).isEqualTo(site.url("/feed"));
    assertThat(feed().lastError()).isEqualTo("a web page, not a feed");
  }

  @Test
  void leavesReservedPagesAloneAndCountsThem() {
    site.feed("/feed", "The Tern", "/a", "Ferry held", "/b", "Ferry late");
    site.document("/a", SmallSite.page("", "Tarnsay"), Map.of("tdm-reservation", "1"));
    site.article("/b", "Ulvik");
    addFeed();
    FetchReport report = round(true);
    assertThat(report.count(Count.PAGES_RESERVED)).isEqualTo(1);
    assertThat(report.count(Count.PAGES_ARTICLE)).isEqualTo(1);
    assertThat(report.rejected())
        .containsExactly(
            new Rejection(
                site.url("/a"), "the publisher reserves text and data mining (HTTP header)"));
    assertThat(items.reserved()).isEqualTo(Map.of(site.url("/feed"), 1));
    site.asked();
    roundAfter(Duration.ofDays(2));
    assertThat(site.asked()).contains("/b").doesNotContain("/a");
  }

  @Test
  void robotsTxtKeepsItsPagesOut() {
    site.document("/robots.txt", "User-agent: Backstory\nDisallow: /\n", Map.of());
    site.feed("/feed", "The Tern", "/a", "Ferry held");
    site.article("/a", "Tarnsay");
    addFeed();
    FetchReport report = round(true);
    assertThat(report.count(Count.PAGES_REJECTED)).isEqualTo(1);
    assertThat(site.asked()).containsExactly("/feed");
  }

  @Test
  void aHostThatAsksForRestGetsItAndNothingCountsAsAFailure() {
    site.feed("/feed", "The Tern", "/a", "One", "/b", "Two", "/c", "Three");
    site.status("/a", 429, Map.of("Retry-After", "3600"));
    site.article("/b", "Ulvik");
    site.article("/c", "Tarnsay");
    addFeed();
    FetchReport report = round(true);
    assertThat(report.count(Count.PAGES_AGAIN)).isEqualTo(3);
    assertThat(site.asked()).containsExactly("/feed", "/a");
    FetchReport soon = roundAfter(Duration.ofMinutes(20));
    assertThat(soon.summary()).startsWith("feeds: 1 (0 unchanged, 0 failed, 1 postponed); ");
    Rejection postponed = soon.rejected().getFirst();
    assertThat(postponed.where()).isEqualTo(site.url("/feed"));
    assertThat(postponed.reason()).startsWith("postponed: ");
    assertThat(soon.rejected()).hasSize(1);
    assertThat(feed().failures()).isZero();
    assertThat(site.asked()).isEmpty();
    site.article("/a", "Skerry");
    assertThat(roundAfter(Duration.ofMinutes(50)).count(Count.PAGES_ARTICLE)).isEqualTo(3);
  }

  @Test
  void comesBackNoSoonerThanTheFeedStaysGood() {
    site.document(
        "/feed",
        "<rss version='2.0'><channel><title>T</title></channel></rss>",
        Map.of("Cache-Control", "max-age=7200"));
    addFeed();
    round(true);
    assertThat(feed().nextAt())
        .isBetween(now.plus(Duration.ofHours(2)), now.plus(Duration.ofMinutes(133)));
  }

  @Test
  void aFaultInOnePageIsToldAndTriedAgainAndTheOthersAreKept() {
    site.feed("/feed", "The Tern", "/a", "One", "/b", "Two");
    site.article("/a", "Tarnsay");
    site.article("/b", "Ulvik");
    addFeed();
    unlucky = "Tarnsay";
    FetchReport report = round(true);
    assertThat(titles()).containsExactly("Ferry held at Ulvik");
    assertThat(report.rejected()).hasSize(1);
    assertThat(report.rejected().getFirst().reason())
        .contains("a bug in Backstory")
        .contains("the disk is full");
    unlucky = null;
    roundAfter(Duration.ofMinutes(14));
    assertThat(titles()).containsExactly("Ferry held at Ulvik", "Ferry held at Tarnsay");
  }

  @Test
  void aHostThatKeepsFailingIsSparedForAWhile() {
    site.feed("/feed", "The Tern", "/a", "A", "/b", "B", "/c", "C", "/d", "D", "/e", "E");
    for (String path : List.of("/a", "/b", "/c", "/d", "/e")) {
      site.status(path, 500, Map.of());
    }
    addFeed();
    FetchReport report = round(true);
    assertThat(report.count(Count.PAGES_AGAIN)).isEqualTo(5);
    assertThat(report.rejected()).hasSize(3);
    assertThat(site.asked()).containsExactly("/feed", "/a", "/b", "/c");
    assertThat(items.nextReading().orElseThrow()).isAfter(now.plus(Duration.ofMinutes(7)));
    for (String path : List.of("/a", "/b", "/c", "/d", "/e")) {
      site.article(path, "Berth " + path.substring(1));
    }
    assertThat(roundAfter(Duration.ofMinutes(14)).count(Count.PAGES_ARTICLE)).isEqualTo(5);
  }

  @Test
  void aSlowHostHoldsUpNoOther() throws IOException {
    try (SmallSite slow = new SmallSite("127.0.0.2")) {
      String[] listed = new String[2 * 20];
      for (int i = 0; i < 20; i++) {
        boolean isSlow = i < 4;
        listed[2 * i] = isSlow ? slow.url("/" + i) : "/" + i;
        listed[2 * i + 1] = "Ferry " + i;
        if (isSlow) {
          slow.slow("/" + i, 1_000);
        } else {
          site.article("/" + i, "Berth " + i);
        }
      }
      site.feed("/feed", "The Tern", listed);
      addFeed();
      FetchReport report = round(true);
      assertThat(report.count(Count.PAGES_ARTICLE)).isEqualTo(16);
      assertThat(site.lastAsked() - slow.lastAsked())
          .as("the fast host is done first")
          .isNegative();
      assertThat(slow.asked()).containsExactly("/0", "/1", "/2", "/3");
    }
  }

  /** The real store, which fails to keep what names an unlucky place. */
  private final class FailingStore implements ArticleStore {
    private final ArticleStore real;

    FailingStore(ArticleStore real) {
      this.real = real;
    }

    @Override
    public Saved save(Article article, Instant arrivedAt) {
      if (unlucky != null && article.text().contains(unlucky)) {
        throw new IllegalStateException("the disk is full");
      }
      return real.save(article, arrivedAt);
    }

    @Override
    public Optional<Article> article(String id) {
      return real.article(id);
    }

    @Override
    public List<Entry> entries() {
      return real.entries();
    }

    @Override
    public int count() {
      return real.count();
    }

    @Override
    public int unread() {
      return real.unread();
    }

    @Override
    public int unplaced() {
      return real.unplaced();
    }

    @Override
    public List<Entry> readyToPlace() {
      return real.readyToPlace();
    }

    @Override
    public void placed(String articleId, int version) {
      real.placed(articleId, version);
    }

    @Override
    public List<Stored> unread(int limit) {
      return real.unread(limit);
    }

    @Override
    public void saveAnnotated(AnnotatedArticle annotated, int version, int reader) {
      real.saveAnnotated(annotated, version, reader);
    }

    @Override
    public int readBefore(int reader) {
      return real.readBefore(reader);
    }

    @Override
    public List<Stored> readBefore(int reader, int limit) {
      return real.readBefore(reader, limit);
    }

    @Override
    public Optional<Read> annotated(String id) {
      return real.annotated(id);
    }
  }
}

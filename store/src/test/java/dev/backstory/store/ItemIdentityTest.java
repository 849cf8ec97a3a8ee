package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.model.FeedItem;
import dev.backstory.port.ItemStore.DueItem;
import dev.backstory.port.ItemStore.Seen;
import dev.backstory.port.Subscription;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Poll after poll of a feed into a real database: an article updates and never appears twice. */
class ItemIdentityTest {
  private static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");
  private static final String FEED = "https://tern.example/feed";

  @TempDir Path folder;
  private SqliteDatabase database;
  private JdbiFeedStore feeds;
  private JdbiItemStore items;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder);
    feeds = new JdbiFeedStore(database);
    feeds.add(FEED, null, NOW);
    items = new JdbiItemStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<Seen> poll(String rssItems) {
    String feed = "<rss><channel>" + rssItems + "</channel></rss>";
    FeedOutcome outcome = new FeedParser().parse(feed.getBytes(StandardCharsets.UTF_8), FEED, null);
    return ((FeedOutcome.Parsed) outcome).items().stream().map(i -> items.see(i, NOW)).toList();
  }

  private static String item(String guid, String link, String title) {
    return (guid.isEmpty() ? "" : "<guid isPermaLink='false'>" + guid + "</guid>")
        + "<link>https://tern.example"
        + link
        + "</link><title>"
        + title
        + "</title>";
  }

  private List<Seen> see(String guid, String link, String title) {
    return poll("<item>" + item(guid, link, title) + "</item>");
  }

  @Test
  void aNewHeadlineOrAddressUnderOneGuidIsAChange() {
    assertThat(see("1", "/ferry", "Ferry held")).containsExactly(Seen.NEW);
    assertThat(see("1", "/ferry", "Ferry held")).containsExactly(Seen.SAME);
    assertThat(see("1", "/ferry", "Ferry sails")).containsExactly(Seen.CHANGED);
    assertThat(see("1", "/ferry-sails", "Ferry sails")).containsExactly(Seen.CHANGED);
    assertThat(items.due(NOW)).hasSize(1);
  }

  @Test
  void aGuidThatChangesIsAChangeWhileThePageStays() {
    see("1", "/ferry?utm_source=rss", "Ferry held");
    assertThat(see("2", "/ferry", "Ferry sails")).containsExactly(Seen.CHANGED);
    assertThat(see("", "/ferry/", "Ferry sails")).containsExactly(Seen.CHANGED);
    assertThat(see("3", "/ferry#late", "Ferry late")).containsExactly(Seen.CHANGED);
    assertThat(items.due(NOW))
        .extracting(DueItem::id, due -> due.said() == null ? null : due.said().title())
        .containsExactly(tuple("3", "Ferry late"));
  }

  @Test
  void withoutGuidAndAddressTitleAndDayIdentify() {
    String item = "<item><title>Ferry held</title><pubDate>%s</pubDate></item>";
    assertThat(poll(item.formatted("2031-03-04T05:00Z"))).containsExactly(Seen.NEW);
    assertThat(poll(item.formatted("2031-03-04T06:00Z"))).containsExactly(Seen.CHANGED);
    assertThat(poll(item.formatted("2031-03-05T05:00Z"))).containsExactly(Seen.NEW);
  }

  @Test
  void differentPagesStayDifferentItems() {
    String two =
        "<item>"
            + item("1", "/a", "Ferry")
            + "</item><item>"
            + item("2", "/b", "Ferry")
            + "</item>";
    assertThat(poll(two)).containsExactly(Seen.NEW, Seen.NEW);
    assertThat(poll(two)).containsExactly(Seen.SAME, Seen.SAME);
    String swapped =
        "<item>"
            + item("1", "/b", "Ferry")
            + "</item><item>"
            + item("2", "/a", "Ferry")
            + "</item>";
    assertThat(poll(swapped)).containsExactly(Seen.CHANGED, Seen.CHANGED);
    assertThat(items.due(NOW)).hasSize(2);
  }

  @Test
  void aListOfTenThousandFeedsIsAddedInOneGo() {
    List<Subscription> list =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new Subscription("https://a.example/" + i, "Feed " + i, "F/" + i % 9))
            .toList();

    assertThat(feeds.addAll(list, NOW)).isEqualTo(10_000);
    assertThat(feeds.addAll(list, NOW)).isZero();
    assertThat(feeds.list()).hasSize(10_001).containsAll(list);
  }

  @Test
  void aListFillsInWhatIsMissing() {
    feeds.add("https://a.example/f", "My name", NOW);
    feeds.addAll(List.of(new Subscription("https://a.example/f", "Theirs", "Coast")), NOW);
    feeds.addAll(List.of(new Subscription("https://a.example/f", null, null)), NOW);

    assertThat(feeds.list()).contains(new Subscription("https://a.example/f", "My name", "Coast"));
  }

  @Test
  void theSameItemOfTwoFeedsIsKeptOfBoth() {
    see("1", "/a", "Ferry");
    FeedItem other =
        new FeedItem(
            "https://other.example/feed",
            "1",
            "https://tern.example/a",
            "Ferry",
            List.of(),
            null,
            null,
            null);
    assertThat(items.see(other, NOW)).isEqualTo(Seen.NEW);
  }
}

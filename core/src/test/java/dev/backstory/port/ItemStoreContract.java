package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import dev.backstory.model.FeedItem;
import dev.backstory.port.ItemStore.DueItem;
import dev.backstory.port.ItemStore.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of items keeps to: an article updates and never appears twice. */
public abstract class ItemStoreContract {
  protected static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");
  protected static final String FEED = "https://tern.example/feed";
  private static final String OTHER = "https://other.example/feed";
  private static final String MOVED = "https://tern.example/news.xml";

  /** The store of one test, empty at first. */
  protected abstract ItemStore items();

  /** The feeds beside it. */
  protected abstract FeedStore feeds();

  private ItemStore items;
  private FeedStore feeds;

  @BeforeEach
  void setUp() {
    items = items();
    feeds = feeds();
    feeds.add(FEED, "The Tern", NOW);
  }

  /** An item whose page is "/" and its id. */
  protected static FeedItem item(String feed, String id) {
    return item(feed, id, "https://tern.example/" + id, "Ferry");
  }

  private static FeedItem item(String feed, String id, @Nullable String url, String title) {
    Instant published = NOW.minusSeconds(9);
    return new FeedItem(
        feed, id, url, title, List.of("Oda Brandt"), published, null, "A short word.");
  }

  private List<String> due(Instant now) {
    return items.due(now).stream().map(DueItem::id).toList();
  }

  private DueItem onlyDue() {
    List<DueItem> due = items.due(NOW);
    assertThat(due).hasSize(1);
    return due.getFirst();
  }

  @Test
  void nothingIsKnownOfANewItemWhichIsDueAtOnce() {
    FeedItem bare = new FeedItem(FEED, "bare", null, null, List.of(), null, null, null);
    assertThat(items.nextReading()).isEmpty();

    assertThat(items.see(item(FEED, "1"), NOW)).isEqualTo(Seen.NEW);
    assertThat(items.see(bare, NOW.plusSeconds(9))).isEqualTo(Seen.NEW);

    assertThat(items.nextReading()).contains(NOW);
    assertThat(items.due(NOW.minusSeconds(1))).isEmpty();
    assertThat(items.due(NOW.plusSeconds(9)))
        .containsExactly(
            new DueItem(FEED, "bare", null, NOW.plusSeconds(9), 0, 0, null, null, bare),
            new DueItem(
                FEED, "1", "https://tern.example/1", NOW, 0, 0, null, null, item(FEED, "1")));
  }

  @Test
  void anItemIsNewOnceAndChangedWhenItsFeedSaysSomethingElse() {
    FeedItem first = item(FEED, "1");
    FeedItem retitled = item(FEED, "1", first.url(), "Ferry later");

    assertThat(items.see(first, NOW)).isEqualTo(Seen.NEW);
    assertThat(items.see(first, NOW)).isEqualTo(Seen.SAME);
    assertThat(items.see(retitled, NOW.plusSeconds(9))).isEqualTo(Seen.CHANGED);
    assertThat(items.see(retitled, NOW)).isEqualTo(Seen.SAME);

    assertThat(items.due(NOW)).as("due when it changed").isEmpty();
    DueItem due = items.due(NOW.plusSeconds(9)).getFirst();
    assertThat(due.said()).isEqualTo(retitled);
    assertThat(due.seenAt()).as("first").isEqualTo(NOW);
  }

  @Test
  void anItemIsDueUntilItIsReadGivenUpOrReserved() {
    for (String id : List.of("a", "b", "c", "d", "e")) {
      items.see(item(FEED, id), NOW);
    }
    List<DueItem> due = items.due(NOW);
    assertThat(due).extracting(DueItem::id).containsExactly("a", "b", "c", "d", "e");

    items.read(due.get(0), "article", "\"e\"", "yesterday", NOW.plusSeconds(10));
    items.failed(due.get(1), "HTTP status 500", NOW.plusSeconds(20));
    items.failed(due.get(2), "HTTP status 404", null);
    items.reserved(due.get(3), "reserved");
    items.postponed(due.get(4), "host rests", NOW.plusSeconds(30));

    assertThat(items.due(NOW)).isEmpty();
    assertThat(items.nextReading()).contains(NOW.plusSeconds(10));
    List<DueItem> later = items.due(NOW.plusSeconds(60));
    assertThat(later).extracting(DueItem::id).containsExactly("b", "e", "a");
    assertThat(later).extracting(DueItem::failures).containsExactly(1, 0, 0);
    assertThat(later).extracting(DueItem::reads).containsExactly(0, 0, 1);
    assertThat(later.getLast().etag()).isEqualTo("\"e\"");
    assertThat(later.getLast().lastModified()).isEqualTo("yesterday");
  }

  @Test
  void whatIsReadAgainComesAfterWhatNeverWas() {
    for (String id : List.of("c", "a", "d", "b")) {
      items.see(item(FEED, id), NOW);
    }
    for (DueItem item : items.due(NOW).subList(0, 2)) {
      items.read(item, "article", null, null, NOW.plusSeconds(9));
    }

    assertThat(due(NOW.plusSeconds(9))).containsExactly("d", "b", "c", "a");
  }

  @Test
  void feedsTakeTurnsAndTheNewestOfEachComesFirst() {
    feeds.add(OTHER, null, NOW);
    for (String id : List.of("1", "2", "3", "4")) {
      items.see(item(FEED, id), NOW);
    }
    items.see(item(FEED, "new"), NOW.plusSeconds(60));
    items.see(item(OTHER, "a"), NOW.plusSeconds(60));
    items.see(item(OTHER, "b"), NOW.plusSeconds(60));

    assertThat(due(NOW.plusSeconds(60))).containsExactly("new", "a", "1", "b", "2", "3", "4");
  }

  @Test
  void ofAFeedWithVeryManyThereAreSomeAndAllOthers() {
    feeds.add(OTHER, null, NOW);
    int flood = 5_100;
    for (int i = 0; i < flood; i++) {
      items.see(item(FEED, "f" + i), NOW);
    }
    items.see(item(OTHER, "a"), NOW);
    items.see(item("https://removed.example/feed", "a"), NOW);

    assertThat(items.due(NOW)).hasSize(ItemStore.MOST_OF_A_FEED + 1);
    assertThat(due(NOW)).startsWith("f0", "a", "f1");
    assertThat(items.waiting(NOW)).isEqualTo(Map.of(FEED, flood, OTHER, 1));
    assertThat(items.waiting(NOW.minusSeconds(1))).isEmpty();
  }

  @Test
  void aPageThatIsAsItWasIsReadOnceMore() {
    items.see(item(FEED, "1"), NOW);
    items.read(onlyDue(), "article", "\"e\"", "yesterday", NOW);
    items.failed(onlyDue(), "HTTP status 500", NOW);
    items.unchanged(onlyDue(), NOW);

    DueItem due = onlyDue();
    assertThat(due.reads()).isEqualTo(2);
    assertThat(due.failures()).isZero();
    assertThat(due.etag()).isEqualTo("\"e\"");
    items.unchanged(due, null);
    assertThat(items.nextReading()).isEmpty();
  }

  @Test
  void failuresAreCountedInARow() {
    items.see(item(FEED, "1"), NOW);
    items.failed(onlyDue(), "HTTP status 500", NOW);
    items.failed(onlyDue(), "HTTP status 500", NOW);
    items.postponed(onlyDue(), "host rests", NOW);
    assertThat(onlyDue().failures()).isEqualTo(2);

    items.read(onlyDue(), "article", null, null, NOW);

    assertThat(onlyDue().failures()).isZero();
  }

  @Test
  void whatWasGivenUpOrReservedIsTriedAgainWhenItChanges() {
    items.see(item(FEED, "1"), NOW);
    items.see(item(FEED, "2"), NOW);
    items.failed(items.due(NOW).getFirst(), "HTTP status 404", null);
    items.reserved(items.due(NOW).getFirst(), "reserved");
    assertThat(items.reserved()).containsExactly(Map.entry(FEED, 1));

    items.see(item(FEED, "1", "https://tern.example/1", "Ferry later"), NOW);
    items.see(item(FEED, "2", "https://tern.example/2", "Ferry later"), NOW);

    assertThat(items.due(NOW)).extracting(DueItem::failures).containsExactly(0, 0);
    assertThat(items.reserved()).isEmpty();
  }

  @Test
  void whatIsReservedIsCountedByFeed() {
    feeds.add(OTHER, null, NOW);
    feeds.add(MOVED, null, NOW);
    items.see(item(MOVED, "free"), NOW);
    items.failed(onlyDue(), "HTTP status 404", null);
    for (String id : List.of("1", "2", "3")) {
      items.see(item(FEED, id), NOW);
    }
    items.see(item(OTHER, "1"), NOW);
    items.due(NOW).stream()
        .filter(due -> !due.id().equals("3"))
        .forEach(due -> items.reserved(due, "reserved"));

    assertThat(items.reserved()).containsExactlyInAnyOrderEntriesOf(Map.of(FEED, 2, OTHER, 1));
  }

  @Test
  void anItemThatChangesItsAddressForgetsWhatItsPageWas() {
    items.see(item(FEED, "1", "https://tern.example/a", "Ferry"), NOW);
    items.read(onlyDue(), "article", "\"e\"", "yesterday", null);
    items.see(item(FEED, "1", "https://tern.example/a", "Ferry late"), NOW);
    assertThat(onlyDue().etag()).isEqualTo("\"e\"");
    items.see(item(FEED, "1", "https://tern.example/b", "Ferry late"), NOW);
    assertThat(onlyDue().etag()).isNull();
    assertThat(onlyDue().lastModified()).isNull();
  }

  @Test
  void anItemWithoutAnAddressRemembersItsPageUntilItHasOne() {
    items.see(item(FEED, "1", null, "Ferry"), NOW);
    items.read(onlyDue(), "article", "\"e\"", null, null);
    items.see(item(FEED, "1", null, "Ferry late"), NOW);
    assertThat(onlyDue().etag()).isEqualTo("\"e\"");
    items.see(item(FEED, "1", "https://tern.example/a", "Ferry late"), NOW);
    assertThat(onlyDue().etag()).isNull();
  }

  @Test
  void aRemovedFeedsItemsAreNotReadUntilItIsAddedAgain() {
    items.see(item(FEED, "1"), NOW);
    feeds.remove(FEED);
    assertThat(items.due(NOW)).isEmpty();
    assertThat(items.nextReading()).isEmpty();
    feeds.add(FEED, null, NOW);
    assertThat(items.due(NOW)).hasSize(1);
  }

  @Test
  void aFeedThatMovesTakesItsItemsAlong() {
    items.see(item(FEED, "1"), NOW);

    feeds.move(FEED, MOVED);

    assertThat(items.see(item(MOVED, "1"), NOW)).isEqualTo(Seen.SAME);
    assertThat(items.due(NOW)).extracting(DueItem::said).containsExactly(item(MOVED, "1"));
    feeds.move(MOVED, MOVED);
    assertThat(items.due(NOW)).extracting(DueItem::feed).containsExactly(MOVED);
  }

  @Test
  void twoFeedsThatMoveOntoOneAddressLoseNoItem() {
    feeds.add(MOVED, null, NOW);
    items.see(item(FEED, "1"), NOW);
    items.see(item(FEED, "2"), NOW);
    items.see(item(MOVED, "2"), NOW);
    items.see(item(MOVED, "3"), NOW);
    items.read(items.due(NOW).get(1), "article", "\"e\"", null, NOW);

    feeds.move(FEED, MOVED);

    assertThat(items.due(NOW))
        .extracting(DueItem::feed, DueItem::id, DueItem::reads)
        .as("what it had is as it was")
        .containsExactly(tuple(MOVED, "1", 0), tuple(MOVED, "3", 0), tuple(MOVED, "2", 1));
  }

  private List<Seen> poll(String rssItems) {
    String feed = "<rss><channel>" + rssItems + "</channel></rss>";
    FeedOutcome outcome = new FeedParser().parse(feed.getBytes(StandardCharsets.UTF_8), FEED, null);
    return ((FeedOutcome.Parsed) outcome).items().stream().map(i -> items.see(i, NOW)).toList();
  }

  private static String listed(String guid, String link, String title) {
    return "<item>"
        + (guid.isEmpty() ? "" : "<guid isPermaLink='false'>" + guid + "</guid>")
        + "<link>https://tern.example"
        + link
        + "</link><title>"
        + title
        + "</title></item>";
  }

  private List<Seen> see(String guid, String link, String title) {
    return poll(listed(guid, link, title));
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
    String two = listed("1", "/a", "Ferry") + listed("2", "/b", "Ferry");
    assertThat(poll(two)).containsExactly(Seen.NEW, Seen.NEW);
    assertThat(poll(two)).containsExactly(Seen.SAME, Seen.SAME);
    String swapped = listed("1", "/b", "Ferry") + listed("2", "/a", "Ferry");
    assertThat(poll(swapped)).containsExactly(Seen.CHANGED, Seen.CHANGED);
    assertThat(items.due(NOW)).hasSize(2);
  }

  @Test
  void twoItemsOfOnePageStayTwoWhenItHasAThirdId() {
    see("1", "/a", "Ferry");
    see("2", "/b", "Ferry");
    see("2", "/a", "Ferry");

    assertThat(see("3", "/a", "Ferry")).containsExactly(Seen.CHANGED);

    assertThat(due(NOW)).as("it is the one that was seen first").containsExactly("3", "2");
  }

  @Test
  void theSameItemOfTwoFeedsIsKeptOfBoth() {
    see("1", "/a", "Ferry");
    String url = "https://tern.example/a";
    assertThat(items.see(item(OTHER, "1", url, "Ferry"), NOW)).isEqualTo(Seen.NEW);
  }
}

package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.model.FeedItem;
import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.FeedStore.Pace;
import dev.backstory.port.ItemStore.DueItem;
import dev.backstory.port.ItemStore.Seen;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Feeds and their items in a real database. */
class JdbiFeedStoreTest {
  private static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");
  private static final String OLD = "https://tern.example/feed";
  private static final String NEW = "https://tern.example/news.xml";

  @TempDir Path folder;
  private SqliteDatabase database;
  private JdbiFeedStore feeds;
  private JdbiItemStore items;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder);
    feeds = new JdbiFeedStore(database);
    items = new JdbiItemStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** An item as any version of the record reads it. */
  private static FeedItem item(String feed, String id, String url, String title) {
    String json =
        """
        {"feed":"%s","id":"%s","url":"%s","title":"%s","authors":["Oda Brandt"],
         "publishedAt":"2031-03-04T04:00:00Z","summary":"A short word."}
        """
            .formatted(feed, id, url, title);
    return JsonMapper.builder().build().readValue(json, FeedItem.class);
  }

  private void reopen() {
    database.close();
    open();
  }

  @Test
  void keepsEverythingThatIsKnownOfAFeed() {
    feeds.add(OLD, null, NOW);
    Feed known =
        new Feed(
            OLD,
            "The Tern",
            "W/\"caf\u00e9\"",
            "Tue, 4 Mar 31",
            NOW.plusSeconds(900),
            3,
            "HTTP status 503",
            new Pace(NOW, 4.25, 17.5),
            NEW,
            "gone");
    feeds.save(known);
    reopen();
    assertThat(feeds.feeds()).containsExactly(known);
    assertThat(known.isDue(NOW.plus(Duration.ofDays(9)))).isFalse();
  }

  @Test
  void aStoppedFeedStartsAgainWhenItIsAdded() {
    assertThat(feeds.add(OLD, "The Tern", NOW)).isTrue();
    assertThat(feeds.add(OLD, "The Tern", NOW)).isFalse();
    Feed feed = feeds.feeds().getFirst();
    feeds.save(new Feed(OLD, "The Tern", null, null, NOW, 1, "gone", feed.pace(), null, "gone"));
    assertThat(feeds.nextLook()).isEmpty();
    assertThat(feeds.add(OLD, null, NOW.plusSeconds(60))).isTrue();
    assertThat(feeds.feeds().getFirst())
        .isEqualTo(
            new Feed(
                OLD,
                "The Tern",
                null,
                null,
                NOW.plusSeconds(60),
                0,
                null,
                feed.pace(),
                null,
                null));
    assertThat(feeds.nextLook()).contains(NOW.plusSeconds(60));
  }

  @Test
  void anItemIsNewOnceAndChangedWhenItsFeedSaysSomethingElse() {
    feeds.add(OLD, null, NOW);
    FeedItem first = item(OLD, "1", "https://tern.example/a", "Ferry late");
    FeedItem retitled = item(OLD, "1", "https://tern.example/a", "Ferry later");
    assertThat(items.see(first, NOW)).isEqualTo(Seen.NEW);
    assertThat(items.see(first, NOW)).isEqualTo(Seen.SAME);
    reopen();
    assertThat(items.see(first, NOW)).isEqualTo(Seen.SAME);
    assertThat(items.see(retitled, NOW)).isEqualTo(Seen.CHANGED);
    assertThat(items.see(retitled, NOW)).isEqualTo(Seen.SAME);
    assertThat(items.due(NOW)).hasSize(1);
    assertThat(items.due(NOW).getFirst().said()).isEqualTo(retitled);
  }

  @Test
  void anItemIsDueUntilItIsReadGivenUpOrReserved() {
    feeds.add(OLD, null, NOW);
    for (String id : List.of("a", "b", "c", "d", "e")) {
      items.see(item(OLD, id, "https://tern.example/" + id, id), NOW);
    }
    List<DueItem> due = items.due(NOW);
    assertThat(due).extracting(DueItem::id).containsExactly("a", "b", "c", "d", "e");
    items.read(due.get(0), "article", "\"e\"", "yesterday", NOW.plusSeconds(10));
    items.failed(due.get(1), "HTTP status 500", NOW.plusSeconds(20));
    items.failed(due.get(2), "HTTP status 404", null);
    items.reserved(due.get(3), "reserved");
    items.postponed(due.get(4), "host rests", NOW.plusSeconds(30));
    reopen();
    assertThat(items.due(NOW)).isEmpty();
    assertThat(items.nextReading()).contains(NOW.plusSeconds(10));
    assertThat(items.reserved()).containsExactly(Map.entry(OLD, 1));
    List<DueItem> later = items.due(NOW.plusSeconds(60));
    assertThat(later).extracting(DueItem::id).containsExactly("b", "e", "a");
    assertThat(later).extracting(DueItem::failures).containsExactly(1, 0, 0);
    assertThat(later).extracting(DueItem::reads).containsExactly(0, 0, 1);
    assertThat(later.getLast().etag()).isEqualTo("\"e\"");
    items.unchanged(later.getLast(), null);
    assertThat(items.due(NOW.plusSeconds(60))).extracting(DueItem::id).containsExactly("b", "e");
  }

  @Test
  void anItemThatChangesItsAddressForgetsWhatItsPageWas() {
    feeds.add(OLD, null, NOW);
    items.see(item(OLD, "1", "https://tern.example/a", "Ferry"), NOW);
    items.read(items.due(NOW).getFirst(), "article", "\"e\"", "yesterday", null);
    items.see(item(OLD, "1", "https://tern.example/a", "Ferry late"), NOW);
    assertThat(items.due(NOW).getFirst().etag()).isEqualTo("\"e\"");
    items.see(item(OLD, "1", "https://tern.example/b", "Ferry late"), NOW);
    assertThat(items.due(NOW).getFirst().etag()).isNull();
    assertThat(items.due(NOW).getFirst().lastModified()).isNull();
  }

  @Test
  void aRemovedFeedsItemsAreNotReadUntilItIsAddedAgain() {
    feeds.add(OLD, null, NOW);
    items.see(item(OLD, "1", "https://tern.example/a", "Ferry"), NOW);
    feeds.remove(OLD);
    assertThat(items.due(NOW)).isEmpty();
    assertThat(items.nextReading()).isEmpty();
    feeds.add(OLD, null, NOW);
    assertThat(items.due(NOW)).hasSize(1);
  }

  @Test
  void aFeedThatMovesTakesItsItemsAlong() {
    feeds.add(OLD, "The Tern", NOW);
    items.see(item(OLD, "1", "https://tern.example/a", "Ferry"), NOW);
    feeds.move(OLD, NEW);
    assertThat(feeds.feeds())
        .extracting(Feed::url, Feed::name)
        .containsExactly(tuple(NEW, "The Tern"));
    assertThat(items.see(item(NEW, "1", "https://tern.example/a", "Ferry"), NOW))
        .isEqualTo(Seen.SAME);
  }

  @Test
  void twoFeedsThatMoveOntoOneAddressBecomeOneAndLoseNothing() {
    feeds.add(OLD, "The Tern", NOW);
    feeds.add(NEW, null, NOW);
    items.see(item(OLD, "1", "https://tern.example/1", "One"), NOW);
    items.see(item(OLD, "2", "https://tern.example/2", "Two"), NOW);
    items.see(item(NEW, "2", "https://tern.example/2", "Two"), NOW);
    items.see(item(NEW, "3", "https://tern.example/3", "Three"), NOW);
    feeds.move(OLD, NEW);
    assertThat(feeds.feeds()).hasSize(1);
    assertThat(feeds.feeds().getFirst().name()).isEqualTo("The Tern");
    assertThat(items.due(NOW)).extracting(DueItem::id).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(items.due(NOW)).extracting(DueItem::feed).containsOnly(NEW);
  }
}

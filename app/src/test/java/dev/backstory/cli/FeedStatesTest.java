package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.FeedItem;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiItemStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What {@code feeds list} shows of feeds that are not as they should be. */
class FeedStatesTest {
  private static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");
  private static final String ITEM =
      "{\"feed\":\"https://c.example/feed\",\"id\":\"1\",\"url\":\"https://c.example/1\","
          + "\"title\":\"Ferry held\",\"authors\":[]}";

  @TempDir Path folder;

  @Test
  void aFeedThatFailsIsStoppedOrHasReservedArticlesSaysSo() {
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      JdbiFeedStore feeds = new JdbiFeedStore(database);
      JdbiItemStore items = new JdbiItemStore(database);
      for (String host : new String[] {"a", "b", "c"}) {
        feeds.add("https://" + host + ".example/feed", null, NOW);
      }
      feeds.save(feeds.feeds().get(0).failed("HTTP status 503", NOW));
      feeds.save(feeds.feeds().get(1).stopped("gone for good"));
      items.see(JsonMapper.builder().build().readValue(ITEM, FeedItem.class), NOW);
      items.reserved(items.due(NOW).getFirst(), "reserved");
    }
    assertThat(TestCommand.on(folder).run("feeds", "list").out())
        .contains("https://a.example/feed\tfailing: HTTP status 503\n")
        .contains("https://b.example/feed\tstopped: gone for good\n")
        .contains("https://c.example/feed\t1 article reserved by the publisher\n");
  }
}

package dev.backstory.store.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.FeedItem;
import dev.backstory.model.Rejection;
import dev.backstory.port.ItemStore.DueItem;
import dev.backstory.port.admin.Survey.FeedState;
import dev.backstory.port.admin.Survey.ItemState;
import dev.backstory.port.admin.Survey.Progress;
import dev.backstory.port.admin.Survey.Rejected;
import dev.backstory.store.EachDatabase;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiItemStore;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.TestDatabases;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiSurveyTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final String FEED = "https://courier.example/feed";

  @RegisterExtension final TestDatabases databases = new TestDatabases();

  private JdbiSurvey survey() {
    return new JdbiSurvey(databases.database());
  }

  @Test
  void nothingIsThereAtFirst() {
    assertThat(survey().progress(NOON)).isEqualTo(new Progress(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(survey().feeds(NOON)).isEmpty();
    assertThat(survey().waiting(9)).isEmpty();
    assertThat(survey().rejected("", 9)).isEmpty();
  }

  @Test
  void aFeedIsToldWithWhatCameOfItsItems() {
    JdbiFeedStore feeds = new JdbiFeedStore(databases.database());
    JdbiItemStore items = new JdbiItemStore(databases.database());
    feeds.add(FEED, "The Courier", NOON);
    feeds.add("https://ledger.example/rss", null, NOON);
    for (String name : List.of("a", "b", "c")) {
      items.see(item(name), NOON);
    }
    List<DueItem> due = items.due(NOON);
    items.read(due.get(0), "article-1", null, null, null);
    items.failed(due.get(1), "HTTP status 404", null);
    feeds.stop(FEED, "paused by ada");

    FeedState courier = survey().feed(FEED, NOON).orElseThrow();

    assertThat(courier)
        .isEqualTo(
            new FeedState(
                FEED, "The Courier", null, NOON, null, 0, null, "paused by ada", 3, 1, 1, 1));
    assertThat(survey().feeds(NOON)).hasSize(2).contains(courier);
    assertThat(survey().items(FEED, 9))
        .hasSize(3)
        .contains(new ItemState("https://courier.example/a", NOON, "article-1", null));
    assertThat(survey().items(FEED, 9)).extracting(ItemState::fault).contains("HTTP status 404");
    assertThat(survey().progress(NOON)).isEqualTo(new Progress(2, 0, 0, 1, 1, 0, 0, 0, 0, 0));
  }

  private static FeedItem item(String name) {
    return new FeedItem(
        FEED, name, "https://courier.example/" + name, "Title", List.of(), NOON, null, "Summary");
  }

  @Test
  void rejectionsAreFoundByTheirWords() {
    JdbiRejectionLog log = new JdbiRejectionLog(databases.database());
    log.add(new Rejection("https://a.example/1", "HTTP status 404"), NOON);
    log.add(new Rejection("https://b.example/100%", "no article"), NOON);

    assertThat(survey().rejected("", 1))
        .containsExactly(new Rejected(NOON, "https://b.example/100%", "no article"));
    assertThat(survey().rejected("STATUS", 9)).extracting(Rejected::reason).hasSize(1);
    assertThat(survey().rejected("0%", 9)).hasSize(1);
    assertThat(survey().rejected("_", 9)).isEmpty();
  }
}

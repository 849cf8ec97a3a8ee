package dev.backstory.store.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import dev.backstory.model.FeedItem;
import dev.backstory.port.ItemStore.DueItem;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.ToldStories;
import dev.backstory.port.admin.Survey.Rejected;
import dev.backstory.port.admin.TakenDown.Listed;
import dev.backstory.store.EachDatabase;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiItemStore;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.TestDatabases;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EachDatabase
class JdbiTakenDownTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final String URL = "https://courier.example/ferry";

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private JdbiStoryStore stories;
  private JdbiArticleStore articles;
  private JdbiItemStore items;
  private JdbiTakenDown down;

  /** A story of two articles, and one of another. */
  @BeforeEach
  void tell() {
    stories = new JdbiStoryStore(databases.database());
    articles = new JdbiArticleStore(databases.database());
    items = new JdbiItemStore(databases.database());
    down = new JdbiTakenDown(databases.database());
    articles.save(article("article-a", URL), NOON);
    articles.save(article("article-b", "https://courier.example/bridge"), NOON);
    new ToldStories(stories).tell("a", NOON, "Ada Lind");
    new ToldStories(stories).tell("b", NOON, "Ada Lind");
  }

  private static Article article(String id, String url) {
    return new Article(
        id, url, "The Courier", List.of(), "Ferry <b>held", NOON, null, "en", null, "Text.");
  }

  private List<Change> published() {
    return stories.changes(Mark.BEGINNING).stories().stream()
        .filter(change -> change.page() != null)
        .toList();
  }

  @Test
  void noAddressLeadsToAStoryThatHasNothingElse() {
    databases
        .database()
        .jdbi()
        .useHandle(handle -> handle.execute("UPDATE story SET merged_into = 'a' WHERE id = 'b'"));
    assertThat(stories.changes(Mark.BEGINNING).stories())
        .extracting(Change::redirect)
        .filteredOn(Objects::nonNull)
        .hasSize(1);
    Mark known = stories.changes(Mark.BEGINNING).upTo();

    down.takeDown("article-a", NOON);

    assertThat(stories.changes(known).stories())
        .as("neither as a way nor with the page that it had before")
        .containsExactlyInAnyOrder(new Change("a", null, 0, null), new Change("b", null, 0, null));
  }

  @Test
  void noStoryTellsIt() {
    List<Change> before = published();
    assertThat(before).extracting(Change::storyId).containsExactlyInAnyOrder("a", "b");
    Mark known = stories.changes(Mark.BEGINNING).upTo();

    assertThat(down.takeDown("article-a", NOON)).isTrue();
    assertThat(down.takeDown("article-a", NOON)).as("it is down").isFalse();
    assertThat(down.takeDown("none", NOON)).isFalse();

    assertThat(stories.changes(known).stories())
        .as("a running server is told")
        .contains(new Change("a", null, 0, null));
    assertThat(published()).extracting(Change::storyId).containsExactly("b");
    assertThat(stories.page("a")).isEmpty();
    assertThat(stories.story("a").orElseThrow().articleIds()).isEmpty();
    assertThat(stories.untold()).as("nothing is left to tell").isEmpty();
    assertThat(stories.tally().pages()).isOne();
    assertThat(articles.article("article-a")).isEmpty();
    assertThat(new JdbiSurvey(databases.database()).rejected("", 9))
        .containsExactly(new Rejected(NOON, URL, "taken down"));
  }

  @Test
  void pagesThatNameItAreToldAnew() {
    databases
        .database()
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE page SET json = replace(json, '\"A headline\"', '\"article-a\"')"
                        + " WHERE story_id = 'b'"));

    down.takeDown("article-a", NOON);

    assertThat(published()).isEmpty();
    assertThat(new ToldStories(stories).untold()).containsExactly("b");
  }

  @Test
  void itIsPutBackAsItWas() {
    down.takeDown("article-a", NOON);

    assertThat(down.putBack("article-a")).isTrue();
    assertThat(down.putBack("article-a")).isFalse();

    assertThat(articles.article("article-a")).isPresent();
    assertThat(stories.story("a").orElseThrow().articleIds()).containsExactly("article-a");
    assertThat(new ToldStories(stories).untold()).containsExactly("a");
  }

  @Test
  void itIsNotFetchedAgainWhicheverFeedListsIt() {
    new JdbiFeedStore(databases.database()).add("feed-1", null, NOON);
    new JdbiFeedStore(databases.database()).add("feed-2", null, NOON);
    items.see(item("feed-1", "Ferry held"), NOON);
    DueItem due = items.due(NOON).getFirst();
    items.read(due, "article-a", null, null, NOON.plusSeconds(60));

    down.takeDown("article-a", NOON);
    items.see(item("feed-1", "Ferry held, owner says"), NOON);
    items.see(item("feed-2", "Ferry held"), NOON);
    items.read(due, "article-a", null, null, NOON);

    assertThat(items.due(NOON.plusSeconds(999))).isEmpty();
    assertThat(items.nextReading()).isEmpty();
    down.putBack("article-a");
    items.see(item("feed-1", "Ferry held, owner said"), NOON);
    assertThat(items.due(NOON)).hasSize(1);
  }

  private static FeedItem item(String feed, String title) {
    return new FeedItem(feed, "id", URL, title, List.of(), NOON, null, null);
  }

  @Test
  void articlesAreFoundByAddressAndHeadline() {
    down.takeDown("article-b", NOON);

    assertThat(down.find("", 9)).extracting(Listed::id).containsExactly("article-b", "article-a");
    assertThat(down.find("FERRY <b>", 9)).hasSize(2);
    assertThat(down.find("example/ferry", 9))
        .containsExactly(
            new Listed("article-a", URL, "The Courier", "Ferry <b>held", "slug-a", false));
  }
}

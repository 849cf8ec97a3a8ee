package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.FeedItem;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Changes;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.port.StoryStore.Told;
import dev.backstory.port.Subscription;
import dev.backstory.port.ToldStories;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stories follow the folders of the feeds that brought their articles. */
@EachDatabase
class StoredSectionsTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final String TERN = "https://tern.example/feed";
  private static final String GULL = "https://gull.example/feed";

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private JdbiFeedStore feeds;
  private JdbiItemStore items;
  private JdbiStoryStore stories;

  @BeforeEach
  void open() {
    feeds = new JdbiFeedStore(databases.database());
    items = new JdbiItemStore(databases.database());
    stories = new JdbiStoryStore(databases.database());
    feeds.add(TERN, "The Tern", NOON);
    feeds.add(GULL, "The Gull", NOON);
    brought(TERN, "article-s1");
    brought(GULL, "article-s2");
  }

  private void brought(String feed, String article) {
    FeedItem item =
        new FeedItem(
            feed, article, feed + "/" + article, "Ferry", List.of(), NOON, null, "A word.");
    items.see(item, NOON);
    items.due(NOON).stream()
        .filter(due -> due.feed().equals(feed) && due.id().equals(article))
        .forEach(due -> items.read(due, article, null, null, null));
  }

  /** Tells a story of one article. */
  private void tell(String story) {
    String article = "article-" + story;
    new ToldStories(stories).tell(story, NOON);
    Covering covering =
        new Covering(article, null, "Tern", List.of(), "Ferry", NOON, null, true, null);
    StoryPage page =
        new StoryPage(
            story,
            story,
            "Ferry held",
            StoryPage.Status.BRIEF,
            "en",
            NOON,
            NOON,
            1,
            new Coverage(List.of(covering), 1, 1),
            List.of(),
            List.of());
    stories.tell(
        List.of(
            new Told(
                page,
                List.of(new Placement(article, story, 1)),
                stories.journal().last(),
                List.of())));
  }

  private static List<String> sections(Changes changes) {
    return changes.stories().stream()
        .filter(change -> change.page() != null)
        .map(change -> change.storyId() + " " + change.section())
        .sorted()
        .toList();
  }

  @Test
  void aStoryThatIsToldIsOfTheFolderOfItsFeed() {
    feeds.file(TERN, "Coast");
    tell("s1");
    tell("s2");
    tell("s3");

    assertThat(sections(stories.changes(Mark.BEGINNING)))
        .containsExactly("s1 Coast", "s2 null", "s3 null");
  }

  @Test
  void storiesThatWereToldFollowTheirFeedIntoAnotherFolderAndOthersStay() {
    feeds.file(TERN, "Coast");
    tell("s1");
    tell("s2");
    Mark before = stories.changes(Mark.BEGINNING).upTo();

    feeds.addAll(List.of(new Subscription(TERN, null, "Quay")), NOON);
    Changes moved = stories.changes(before);
    assertThat(sections(moved)).containsExactly("s1 Quay");

    feeds.addAll(List.of(new Subscription(TERN, null, "Quay")), NOON);
    assertThat(stories.changes(moved.upTo()).stories()).isEmpty();

    feeds.remove(TERN);
    assertThat(sections(stories.changes(moved.upTo()))).containsExactly("s1 null");
  }

  @Test
  void aFeedThatMovesKeepsItsStories() {
    feeds.file(TERN, "Coast");
    tell("s1");

    feeds.move(TERN, "https://tern.example/news.xml");

    assertThat(sections(stories.changes(Mark.BEGINNING))).containsExactly("s1 Coast");
  }

  @Test
  void anArticleOfSeveralFeedsIsOfTheOneThatHadItFirst() {
    feeds.file(TERN, "Coast");
    feeds.file(GULL, "Quay");
    brought(GULL, "article-s1");
    tell("s1");

    assertThat(sections(stories.changes(Mark.BEGINNING))).containsExactly("s1 Coast");
  }

  /** As of an earlier version of the program, which did not look them up. */
  @Test
  void whatWasListedBeforeThereWereSectionsIsLookedUpOnce() {
    feeds.file(TERN, "Coast");
    tell("s1");
    tell("s2");
    databases
        .database()
        .jdbi()
        .useHandle(handle -> handle.execute("UPDATE listing SET section = NULL"));
    JdbiStoryStore later = new JdbiStoryStore(databases.database());
    Changes first = later.changes(Mark.BEGINNING);
    assertThat(sections(first)).containsExactly("s1 null", "s2 null");

    assertThat(later.listAnew(9)).isZero();

    assertThat(sections(later.changes(first.upTo()))).containsExactly("s1 Coast");
    assertThat(later.changes(later.changes(first.upTo()).upTo()).stories())
        .extracting(Change::storyId)
        .isEmpty();
  }
}

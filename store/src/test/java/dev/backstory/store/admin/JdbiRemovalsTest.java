package dev.backstory.store.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.Reasons;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Open;
import dev.backstory.compose.StoryComposer;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.FeedItem;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.GivenDecisions;
import dev.backstory.pipeline.InventedNews;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.pipeline.PageRecomputer;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.pipeline.Recomputed;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.ItemStore.DueItem;
import dev.backstory.port.admin.Removals.Outlet;
import dev.backstory.store.EachDatabase;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiItemStore;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.TestDatabases;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People and outlets, from the asking to the pages. */
@EachDatabase
class JdbiRemovalsTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final String ASKED = "at the wish of somebody";
  private static final PageWriter WRITER =
      new PageWriter(new FactFinder(new OverlapJudge()), new StoryComposer(_ -> List.of()));

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final GivenDecisions program = new GivenDecisions();
  private ArticleStore articles;
  private JdbiStoryStore stories;
  private JdbiRemovals removals;
  private Pipeline pipeline;

  /** The story "s" of the Harbour Post and the Ledger, and "t" of the Ledger alone. */
  @BeforeEach
  void tell() {
    articles =
        new PersonlessArticles(new JdbiArticleStore(databases.database()), databases.database());
    stories = new JdbiStoryStore(databases.database());
    removals = new JdbiRemovals(databases.database());
    pipeline =
        new Pipeline(
            articles,
            stories,
            new JdbiRulingQueue(databases.database()),
            removals::notes,
            new ArticleAnnotator(_ -> List.of(), InventedNews.embedder()),
            program,
            ActiveStories::new,
            new NewsroomResolver(),
            WRITER);
    program.on("n0", open("s")).on("n1", open("u")).on("n2", join("s")).on("n3", open("t"));
    InventedNews.keep(articles, 4);
    round();
  }

  private static Open open(String id) {
    return new Open(id, List.of(), Reasons.NONE);
  }

  private static Join join(String id) {
    return new Join(id, Reasons.NONE);
  }

  private void round() {
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      pipeline.read(workers, _ -> {});
      pipeline.place(NOON, _ -> {});
      pipeline.tell(workers, NOON, _ -> {});
    }
  }

  @AfterEach
  void everyPageComesOfWhatItWasToldFrom() {
    assertThat(stories.untold()).isEmpty();
    PageRecomputer proof = new PageRecomputer(articles, stories, new NewsroomResolver(), WRITER);
    assertThat(stories.pages())
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(proof.recompute(it.id())).isNotInstanceOf(Recomputed.Differs.class));
  }

  private List<String> pages() {
    return stories.pages().stream().map(PageCodec::write).toList();
  }

  private StoryPage page(String story) {
    return stories.page(story).orElseThrow();
  }

  private static boolean isNamed(String page) {
    return page.contains("Brandt") || page.toLowerCase(Locale.ROOT).contains("marisande");
  }

  @Test
  void noPageNamesAPersonAndTheNoteIsPrinted() {
    assertThat(pages()).anyMatch(it -> it.contains("Marisande"));

    assertThat(removals.removePerson(List.of("IVA Brandt", "Marisande"), ASKED, "ada", NOON))
        .isTrue();
    assertThat(pages()).as("gone at once").isEmpty();
    round();

    assertThat(pages()).hasSize(3).noneMatch(JdbiRemovalsTest::isNamed);
    assertThat(articles.annotated("n0").orElseThrow().annotated().article().text())
        .contains("Rescuers pulled forty passengers")
        .doesNotContain("Brandt", "Marisande");
    assertThat(page("s").coverage().articles()).as("they stay as coverage").hasSize(2);
    assertThat(page("s").history().getFirst().what())
        .isEqualTo("First published; some content was removed: " + ASKED);
    program.on("n4", join("s"));
    program.on("n5", open("v"));
    InventedNews.keep(articles, 6);
    round();
    assertThat(pages()).as("what comes later").noneMatch(JdbiRemovalsTest::isNamed);

    long id = removals.all().getFirst().id();
    assertThat(removals.putBack(id, NOON)).isTrue();
    assertThat(removals.putBack(id, NOON)).isFalse();
    round();
    assertThat(pages())
        .anyMatch(it -> it.contains("Marisande"))
        .noneMatch(it -> it.contains(ASKED));
  }

  @Test
  void headlinesAuthorsAndAddressesLoseTheName() {
    String before = page("u").slug();
    assertThat(before).contains("osmeria");
    removals.removePerson(List.of("Osmeria", "Ada Imaginary"), "", "ada", NOON);
    round();

    assertThat(pages())
        .noneMatch(
            it -> it.contains("Imaginary") || it.toLowerCase(Locale.ROOT).contains("osmeria"));
    assertThat(page("u").slug()).isEqualTo("u");
    assertThat(page("u").coverage().articles()).hasSize(1);
    assertThat(page("u").history().getFirst().what()).isEqualTo("First published");
    assertThat(articles.article("n1").orElseThrow().titleOrEmpty()).isEmpty();
  }

  @Test
  void nothingIsDoneWithoutANameOrWithANoteThatHasIt() {
    assertThat(removals.removePerson(List.of(" ", "."), "", "ada", NOON)).isFalse();
    assertThat(removals.removePerson(List.of("Iva Brandt"), "Brandt asked", "ada", NOON)).isFalse();
    assertThat(removals.removeOutlet("None", "", "ada", NOON)).isFalse();
    assertThat(pages()).hasSize(3);
  }

  /** In whatever letters its name is written: pages take those for one outlet, too. */
  @ParameterizedTest
  @ValueSource(strings = {"The Ledger", "the LEDGER"})
  void anOutletIsTakenDownWithWhatComesLaterAndItsFeeds(String name) {
    JdbiFeedStore feeds = new JdbiFeedStore(databases.database());
    JdbiItemStore items = new JdbiItemStore(databases.database());
    feeds.add("feed", null, NOON);
    feeds.add("other", null, NOON);
    items.see(
        new FeedItem("feed", "id", "https://l.example/", "T", List.of(), NOON, null, null), NOON);
    DueItem due = items.due(NOON).getFirst();
    items.read(due, "n2", null, null, NOON);
    assertThat(removals.outlets("LEDGER", 9)).containsExactly(new Outlet("The Ledger", 2));

    assertThat(removals.removeOutlet(name, ASKED, "ada", NOON)).isTrue();
    assertThat(removals.removeOutlet("The Ledger", ASKED, "ada", NOON)).as("it is").isFalse();
    program.on("n4", open("v")).on("n5", join("s")).on("n6", join("s")).on("n7", join("s"));
    program.on("n8", join("s"));
    InventedNews.keep(articles, 9); // n8 is the Ledger's again
    round();

    assertThat(pages()).noneMatch(it -> it.contains("Ledger"));
    assertThat(page("s").coverage().articles()).hasSize(4);
    assertThat(page("s").history().getFirst().what()).endsWith("removed: " + ASKED);
    assertThat(stories.page("t")).isEmpty();
    assertThat(feeds.feeds())
        .extracting(Feed::stopped)
        .containsExactly("taken down: " + name, null);
    assertThat(new JdbiTakenDown(databases.database()).putBack("n2")).as("by itself").isFalse();

    removals.putBack(removals.all().getFirst().id(), NOON);
    round();
    assertThat(page("s").coverage().articles()).hasSize(6);
    assertThat(page("t").coverage().articles()).hasSize(1);
    assertThat(pages()).noneMatch(it -> it.contains(ASKED));
    assertThat(feeds.feeds()).extracting(Feed::stopped).containsOnlyNulls();
    assertThat(items.due(NOON.plusSeconds(1))).isEmpty();
  }
}

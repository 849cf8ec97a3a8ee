package dev.backstory.store.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.Reasons;
import dev.backstory.cluster.story.StoryDecider;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Open;
import dev.backstory.cluster.story.StoryDecision.Split;
import dev.backstory.compose.StoryComposer;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.Article;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.pipeline.Explanation.Step;
import dev.backstory.pipeline.GivenDecisions;
import dev.backstory.pipeline.InventedNews;
import dev.backstory.pipeline.PageRecomputer;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.pipeline.Recomputed;
import dev.backstory.pipeline.StoryExplainer;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.port.admin.StoryRulings.Ruling;
import dev.backstory.port.admin.StoryRulings.State;
import dev.backstory.store.EachDatabase;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.TestDatabases;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people decide of stories, from the asking to the pages. */
@EachDatabase
class JdbiStoryRulingsTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final PageWriter WRITER =
      new PageWriter(new FactFinder(new OverlapJudge()), new StoryComposer(_ -> List.of()));

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final GivenDecisions program = new GivenDecisions();
  private JdbiArticleStore articles;
  private JdbiStoryStore stories;
  private JdbiStoryRulings rulings;
  private Pipeline pipeline;
  private int arrived;

  /** The stories "s" of two articles and "t" of one. */
  @BeforeEach
  void tell() {
    articles = new JdbiArticleStore(databases.database());
    stories = new JdbiStoryStore(databases.database());
    rulings = new JdbiStoryRulings(databases.database());
    pipeline = pipeline(program);
    program.on("n0", open("s")).on("n1", join("s")).on("n2", open("t"));
    arrive(3);
    round();
  }

  private Pipeline pipeline(StoryDecider decider) {
    return new Pipeline(
        articles,
        stories,
        new JdbiRulingQueue(databases.database()),
        new JdbiRemovals(databases.database())::notes,
        new ArticleAnnotator(_ -> List.of(), InventedNews.embedder()),
        decider,
        ActiveStories::new,
        new NewsroomResolver(),
        WRITER);
  }

  private static Open open(String id) {
    return new Open(id, List.of(), Reasons.NONE);
  }

  private static Join join(String id) {
    return new Join(id, Reasons.NONE);
  }

  private void comes() {
    arrive(1);
    round();
  }

  private void arrive(int count) {
    for (int i = 0; i < count; i++) {
      articles.save(InventedNews.article(arrived++), NOON);
    }
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
        .allSatisfy(
            it -> assertThat(proof.recompute(it.id())).isNotInstanceOf(Recomputed.Differs.class));
  }

  private List<String> told(String story) {
    return stories.page(story).orElseThrow().coverage().articles().stream()
        .map(it -> it.id())
        .sorted()
        .toList();
  }

  private List<String> history(String story) {
    return stories.page(story).orElseThrow().history().stream().map(Revision::what).toList();
  }

  private Ruling latest(String story) {
    return rulings.about(story).getFirst();
  }

  private void undo(String story) {
    assertThat(rulings.undo(latest(story).id())).isTrue();
    round();
    assertThat(latest(story).state()).isEqualTo(State.UNDONE);
  }

  @Test
  void aMergeByHandRedirectsAndIsNotUndoneByTheProgram() {
    assertThat(rulings.merge("s", "t", "ada", NOON)).isTrue();
    assertThat(rulings.merge("s", "s", "ada", NOON)).as("with itself").isFalse();
    assertThat(rulings.merge("s", "none", "ada", NOON)).isFalse();
    String slug = stories.story("t").orElseThrow().slug();
    round();

    assertThat(told("s")).containsExactly("n0", "n1", "n2");
    assertThat(stories.redirects())
        .containsExactly(new Redirect("t", slug, "s", stories.page("s").orElseThrow().slug()));
    assertThat(history("s")).last().asString().startsWith("Merged with the story");
    assertThat(latest("s")).matches(it -> it.stands() && it.articles() == 1);
    assertThat(step("n2", "s")).matches(it -> it.byHand() && it.to().id().equals("s"));

    program.on("n3", join("s"), new Split("s", "u", List.of("n1", "n2"), Reasons.NONE));
    program.on("n4", open("v"), new Move("n2", "s", "v", Reasons.NONE));
    arrive(2);
    round();
    assertThat(told("s")).as("others still join").containsExactly("n0", "n1", "n2", "n3");
    assertThat(told("v")).containsExactly("n4");
  }

  private Step step(String article, String story) {
    return new StoryExplainer(articles, stories)
        .explain(story).orElseThrow().articles().stream()
            .filter(it -> it.article().id().equals(article))
            .map(it -> it.steps().getLast())
            .findFirst()
            .orElseThrow();
  }

  @Test
  void anUndoneMergeGivesTheAddressBack() {
    String slug = stories.page("t").orElseThrow().slug();
    rulings.merge("s", "t", "ada", NOON);
    round();
    program.on("n3", join("s"));
    comes();
    undo("s");

    assertThat(told("s")).as("what came later stays").containsExactly("n0", "n1", "n3");
    assertThat(told("t")).containsExactly("n2");
    assertThat(stories.page("t").orElseThrow().slug()).isEqualTo(slug);
    assertThat(stories.redirects()).isEmpty();
    assertThat(rulings.undo(latest("s").id())).as("it is undone").isFalse();

    program.on("n4", join("s"), new Merge("s", "t", Reasons.NONE));
    comes();
    assertThat(told("s")).as("the program is free again").contains("n2");
  }

  @Test
  void anArticleThatIsTakenOutIsNotPutBack() {
    assertThat(rulings.split("s", List.of("n1"), "ada", NOON)).isTrue();
    round();
    String opened = stories.placement("n1").orElseThrow().storyId();
    assertThat(told("s")).containsExactly("n0");
    assertThat(told(opened)).containsExactly("n1");
    assertThat(history("s")).last().asString().contains("article is a story of its own now");

    program.on("n3", join("s"), new Move("n1", opened, "s", Reasons.NONE));
    program.on("n4", join(opened), new Merge("s", opened, Reasons.NONE));
    program.on("n5", join("t"), new Merge("t", "s", Reasons.NONE));
    program.on("n6", join("t"), new Merge("t", opened, Reasons.NONE));
    arrive(4);
    round();
    assertThat(told("t")).as("s and t are one").contains("n0", "n3", "n6").doesNotContain("n1");
    assertThat(told(opened)).containsExactly("n1", "n4");

    undo("t");
    assertThat(told("t")).contains("n1");
    assertThat(told(opened)).as("what came later stays").containsExactly("n4");
  }

  @Test
  void aSplitThatIsUndoneLeadsBack() {
    rulings.split("s", List.of("n0"), "ada", NOON);
    round();
    String opened = stories.placement("n0").orElseThrow().storyId();
    undo(opened);

    assertThat(told("s")).containsExactly("n0", "n1");
    assertThat(stories.redirects()).extracting(Redirect::id).containsExactly(opened);
  }

  @Test
  void aLaterDecisionCountsAndItsUndoBringsTheEarlierBack() {
    rulings.split("s", List.of("n1"), "ada", NOON);
    round();
    String opened = stories.placement("n1").orElseThrow().storyId();
    rulings.merge("s", opened, "ben", NOON);
    round();
    assertThat(told("s")).containsExactly("n0", "n1");
    undo("s");
    program.on("n3", join("s"), new Merge("s", opened, Reasons.NONE));
    comes();

    assertThat(told("s")).containsExactly("n0", "n3");
  }

  @Test
  void aProgramThatStartsKnowsIt() {
    rulings.split("s", List.of("n1"), "ada", NOON);
    round();
    String opened = stories.placement("n1").orElseThrow().storyId();
    pipeline = pipeline(program);
    program.on("n3", join("t"), new Merge("s", opened, Reasons.NONE));
    comes();

    assertThat(told("s")).containsExactly("n0");
  }

  @Test
  void whatCannotBeDoneIsRefusedOrLeftWithAReason() {
    assertThat(rulings.split("s", List.of("n0", "n1"), "ada", NOON)).as("all").isFalse();
    assertThat(rulings.split("s", List.of(), "ada", NOON)).isFalse();
    assertThat(rulings.split("s", List.of("n2"), "ada", NOON)).as("another's").isFalse();
    rulings.merge("s", "t", "ada", NOON);
    rulings.merge("t", "s", "ben", NOON);
    round();

    assertThat(told("s")).hasSize(3);
    assertThat(latest("s").state()).isEqualTo(State.FAILED);
    assertThat(latest("s").fault()).isEqualTo("the two were one story by then");
  }

  @Test
  void anArticleThatIsDownGoesAlongWithItsStory() {
    JdbiTakenDown down = new JdbiTakenDown(databases.database());
    down.takeDown("n1", NOON);
    rulings.merge("t", "s", "ada", NOON);
    round();
    down.putBack("n1");
    round();

    assertThat(told("t")).containsExactly("n0", "n1", "n2");
    assertThat(rulings.story("s").orElseThrow().members()).hasSize(3);
    Article first = InventedNews.article(0);
    assertThat(rulings.story("t").orElseThrow().members().getFirst().title())
        .isEqualTo(first.titleOrEmpty());
  }
}

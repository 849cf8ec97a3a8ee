package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.backstory.model.StoryLink;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Revision;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class StoryChangesTest {
  private static final NewsroomResolver NEWSROOMS = new NewsroomResolver();
  private static final PageWriter WRITER =
      new PageWriter(new FactFinder(new OverlapJudge()), new StoryComposer(_ -> List.of()));

  private final InMemoryArticleStore articles = new InMemoryArticleStore();
  private final InMemoryStoryStore stories = new InMemoryStoryStore();
  private final GivenDecisions decisions = new GivenDecisions();
  private final Pipeline pipeline = pipeline(decisions);
  private int arrived;

  private Pipeline pipeline(StoryDecider decider) {
    return new Pipeline(
        articles,
        stories,
        new ArticleAnnotator(_ -> List.of(), InventedNews.embedder()),
        decider,
        ActiveStories::new,
        NEWSROOMS,
        WRITER);
  }

  private void comes() {
    articles.save(InventedNews.article(arrived), InventedNews.at(arrived));
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      pipeline.read(workers, _ -> {});
      pipeline.place(InventedNews.at(arrived), _ -> {});
      pipeline.tell(workers, InventedNews.at(arrived), _ -> {});
    }
    arrived++;
  }

  private StoryPage page(String id) {
    return stories.page(id).orElseThrow();
  }

  private static List<String> told(StoryPage page) {
    return page.coverage().articles().stream().map(Covering::id).toList();
  }

  private static List<String> history(StoryPage page) {
    return page.history().stream().map(Revision::what).toList();
  }

  private static Open open(String id, String... continued) {
    return new Open(id, List.of(continued), Reasons.NONE);
  }

  private static Join join(String id) {
    return new Join(id, Reasons.NONE);
  }

  @Test
  void aMergeIsToldOnThePageThatStays() {
    decisions
        .on("n0", open("s"))
        .on("n1", open("t"))
        .on("n2", join("s"), new Merge("s", "t", Reasons.NONE));
    comes();
    comes();
    String gone = page("t").headline();
    comes();

    assertThat(told(page("s"))).containsExactlyInAnyOrder("n0", "n1", "n2");
    assertThat(history(page("s")))
        .last()
        .asString()
        .startsWith("Merged with the story “" + gone + "”");
    assertThat(stories.pages()).extracting(StoryPage::id).containsExactly("s");
  }

  @Test
  void aStoryWithoutAPageMergesInSilence() {
    decisions.on("n0", open("s"), new Split("s", "t", List.of("n0"), Reasons.NONE));
    decisions.on("n1", open("u"), new Merge("u", "t", Reasons.NONE));
    comes();
    comes();

    assertThat(told(page("u"))).containsExactlyInAnyOrder("n0", "n1");
    assertThat(stories.story("s").orElseThrow().id()).isEqualTo("u");
  }

  @Test
  void aSplitTellsBothPagesAnew() {
    decisions
        .on("n0", open("s"))
        .on("n1", join("s"))
        .on("n2", join("s"))
        .on("n3", join("s"), new Split("s", "t", List.of("n1"), Reasons.NONE));
    comes();
    comes();
    comes();
    StoryPage before = page("s");
    comes();

    assertThat(told(page("s"))).containsExactlyInAnyOrder("n0", "n2", "n3");
    assertThat(page("s").slug()).isEqualTo(before.slug());
    assertThat(history(page("s"))).last().asString().contains("article is a story of its own now");
    assertThat(history(page("t"))).hasSize(1).first().asString().startsWith("Separated from the");
    assertThat(page("t").slug()).endsWith("-t").startsWith("the-parliament-of-osmeria");
  }

  @Test
  void aMoveTellsBothPagesAnew() {
    decisions
        .on("n0", open("s"))
        .on("n1", open("t"))
        .on("n2", join("t"))
        .on("n3", join("s"), new Move("n2", "t", "s", Reasons.NONE));
    comes();
    comes();
    comes();
    comes();

    assertThat(told(page("s"))).containsExactlyInAnyOrder("n0", "n2", "n3");
    assertThat(told(page("t"))).containsExactly("n1");
    assertThat(history(page("s")))
        .last()
        .asString()
        .startsWith("An article was moved here from the story");
    assertThat(history(page("t")))
        .last()
        .asString()
        .startsWith("An article was moved to the story");
  }

  @Test
  void aThreadLeadsToWhatItsStoryIsPartOfNow() {
    decisions
        .on("n0", open("s"))
        .on("n1", open("t"))
        .on("n2", open("u", "t"))
        .on("n3", join("s"), new Merge("s", "t", Reasons.NONE));
    comes();
    comes();
    comes();
    assertThat(earlier("u")).extracting(StoryLink::storyId).containsExactly("t");
    comes();

    assertThat(earlier("u"))
        .containsExactly(
            new StoryLink("s", page("s").slug(), page("s").headline(), InventedNews.at(0)));
    assertThat(stories.untold()).isEmpty();
  }

  private List<StoryLink> earlier(String id) {
    StoryPlacer placer =
        new StoryPlacer(
            articles,
            stories,
            decisions,
            new StoryMemory(stories.journal(), articles, ActiveStories::new, 9));
    return new StoryPageUpdater(articles, stories, NEWSROOMS, WRITER, placer::link, _ -> List.of())
        .earlier(stories.story(id).orElseThrow());
  }

  @Test
  void aStoryDoesNotContinueItself() {
    decisions
        .on("n0", open("t"))
        .on("n1", open("u", "t"))
        .on("n2", join("u"), new Merge("u", "t", Reasons.NONE));
    comes();
    comes();
    comes();

    assertThat(earlier("u")).isEmpty();
  }

  @Test
  void whatCouldNotBeKeptIsDecidedAgain() {
    decisions.on("n0", open("s"));
    comes();
    decisions.on("n1", join("s"), new Merge("s", "nowhere", Reasons.NONE));
    assertThatThrownBy(this::comes).isInstanceOf(IllegalArgumentException.class);
    decisions.on("n1", join("s"));
    comes();

    assertThat(told(page("s"))).containsExactlyInAnyOrder("n0", "n1");
    assertThat(stories.journal().arrivals()).isEqualTo(2);
  }
}

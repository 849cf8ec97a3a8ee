package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.annotate.PlainTagger;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.compose.StoryComposer;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.StoryPage;
import dev.backstory.port.PageBasis;
import dev.backstory.port.PageBasis.Conditions;
import dev.backstory.port.StoryStore.Told;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stories that join, merge, split and exchange articles, told in three rounds. */
class PageRecomputerTest {
  private static final int ROUNDS = 3;
  private static final int PER_ROUND = 12;

  private final InMemoryArticleStore articles = new InMemoryArticleStore();
  private final InMemoryStoryStore stories = new InMemoryStoryStore();
  private Conditions conditions = new Conditions("program", "models", "knowledge", "settings");
  private final PageWriter writer =
      new PageWriter(
          new FactFinder(new OverlapJudge()), new StoryComposer(_ -> List.of()), () -> conditions);
  private final Pipeline pipeline =
      new Pipeline(
          articles,
          stories,
          new ArticleAnnotator(new PlainTagger(), InventedNews.embedder()),
          new RestlessDecider(),
          ActiveStories::new,
          new NewsroomResolver(),
          writer);

  @BeforeEach
  void tellThreeRounds() {
    for (int from = 0; from < ROUNDS * PER_ROUND; from += PER_ROUND) {
      for (int number = from; number < from + PER_ROUND; number++) {
        articles.save(InventedNews.article(number), InventedNews.at(from));
      }
      run(InventedNews.at(from + PER_ROUND));
    }
  }

  private void run(Instant now) {
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      pipeline.read(workers, _ -> {});
      pipeline.place(now, _ -> {});
      pipeline.tell(workers, now, _ -> {});
    }
  }

  private Recomputed recompute(String id) {
    return new PageRecomputer(articles, stories, new NewsroomResolver(), writer).recompute(id);
  }

  /** A page that was told in more than one round. */
  private StoryPage revised() {
    return stories.pages().stream().filter(page -> page.revision() > 1).findFirst().orElseThrow();
  }

  private void replace(StoryPage page, @Nullable PageBasis basis) {
    stories.tell(List.of(new Told(page, List.of(), stories.journal().last(), List.of(), basis)));
  }

  private PageBasis basis(StoryPage page) {
    return stories.basis(page.id()).orElseThrow();
  }

  private static StoryPage without(StoryPage page, String words) {
    String json = PageCodec.write(page);
    assertThat(json).contains(words);
    return PageCodec.story(json.replace(words, words + " Forgery"));
  }

  @Test
  void everyPageComesOfItsArticlesAgain() {
    assertThat(stories.pages()).hasSizeGreaterThan(1);
    assertThat(stories.pages())
        .allSatisfy(it -> assertThat(recompute(it.id())).isEqualTo(new Recomputed.Same()));
    assertThat(stories.pages())
        .flatExtracting(StoryPage::history)
        .extracting(StoryPage.Revision::what)
        .anyMatch(what -> what.startsWith("Separated from the story"));
  }

  @Test
  void pagesThatStayWhenToldAgainDoSo() {
    stories.tellAgain(articles.entries().stream().map(it -> it.articleId()).toList());
    conditions = new Conditions("newer", "models", "knowledge", "settings");
    run(InventedNews.at(200));

    everyPageComesOfItsArticlesAgain();
    assertThat(basis(revised()).conditions()).isEqualTo(conditions);
    assertThat(basis(revised()).stood()).isFalse();
  }

  @Test
  void anAlteredPageIsNamedWithItsPlace() {
    StoryPage page = revised();
    replace(without(page, page.history().getFirst().what()), basis(page));

    assertThat(recompute(page.id())).isEqualTo(new Recomputed.Differs(List.of("history[0].what")));
  }

  @Test
  void itCannotBeWrittenAgainUnderOtherConditions() {
    StoryPage page = revised();
    StoryPage altered = without(page, page.headline());
    replace(altered, basis(page));
    conditions = new Conditions("newer", "models", "knowledge", "other");

    assertThat(recompute(page.id()))
        .isEqualTo(
            new Recomputed.Unknown("told with another version of the program and other settings"));
    replace(page, basis(page));
    assertThat(recompute(page.id())).as("it comes to the same").isEqualTo(new Recomputed.Same());
  }

  @Test
  void whatItWasToldFromMayBeUnknown() {
    StoryPage page = revised();
    replace(page, null);
    assertThat(recompute(page.id()))
        .isEqualTo(new Recomputed.Unknown("told before it was kept what pages are told from"));

    stories.tellAgain(List.of(page.coverage().articles().getFirst().id()));
    assertThat(recompute(page.id())).isEqualTo(new Recomputed.Unknown("to be written anew"));

    run(InventedNews.at(200));
    assertThat(recompute(page.id())).isEqualTo(new Recomputed.Stands());
  }
}

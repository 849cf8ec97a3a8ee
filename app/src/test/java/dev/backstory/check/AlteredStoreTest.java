package dev.backstory.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.annotate.PlainTagger;
import dev.backstory.check.Forgeries.Forgery;
import dev.backstory.check.SiteReport.Fault;
import dev.backstory.check.StoredSite.Again;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.Reasons;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Open;
import dev.backstory.compose.StoryComposer;
import dev.backstory.desk.Models;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Sentence;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.ArticleRereader;
import dev.backstory.pipeline.GivenDecisions;
import dev.backstory.pipeline.InMemoryArticleStore;
import dev.backstory.pipeline.InMemoryStoryStore;
import dev.backstory.pipeline.InventedNews;
import dev.backstory.pipeline.PageRecomputer;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.pipeline.Recomputed;
import dev.backstory.pipeline.StoryExplainer;
import dev.backstory.port.PageBasis;
import dev.backstory.port.StoryStore.Told;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SourceArticle;
import dev.backstory.site.SourceArticles;
import dev.backstory.site.StaticSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever changes a page in the data folder, and the site along with it, is found out all the same:
 * the page does not come of its articles.
 */
class AlteredStoreTest {
  private static final Instant MORNING = Instant.parse("2029-11-21T08:00:00Z");
  private static final Instant NOON = Instant.parse("2029-11-21T12:00:00Z");

  private final SiteFixture fixture = new SiteFixture();
  private final InMemoryArticleStore articles = new InMemoryArticleStore();
  private final InMemoryStoryStore stories = new InMemoryStoryStore();
  private final ArticleAnnotator annotator =
      new ArticleAnnotator(new PlainTagger(), InventedNews.embedder());
  private final PageWriter writer =
      new PageWriter(new FactFinder(new OverlapJudge()), new StoryComposer(_ -> List.of()));
  private final SourceArticles sources =
      id ->
          articles
              .annotated(id)
              .map(
                  read ->
                      new SourceArticle(
                          read.annotated().article(),
                          read.annotated().readTo(),
                          read.annotated().sentences().stream().map(Sentence::span).toList()));

  @TempDir Path site;

  @BeforeEach
  void tellTwoRounds() {
    Pipeline pipeline =
        new Pipeline(
            articles,
            stories,
            annotator,
            new GivenDecisions()
                .on("tarn-1", open("bridge"))
                .on("wire-1", join("bridge"))
                .on("north-1", join("bridge"))
                .on("sound-1", join("bridge"))
                .on("north-0", open("survey"))
                .on("tarn-0", join("survey")),
            ActiveStories::new,
            new NewsroomResolver(),
            writer);
    tell(pipeline, MORNING, "tarn-1", "wire-1", "north-1", "north-0");
    tell(pipeline, NOON, "sound-1", "tarn-0");
  }

  private void tell(Pipeline pipeline, Instant now, String... ids) {
    for (String id : ids) {
      articles.save(fixture.article(id).article(), now);
    }
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      pipeline.read(workers, _ -> {});
      pipeline.place(now, _ -> {});
      pipeline.tell(workers, now, _ -> {});
    }
  }

  private static Open open(String id) {
    return new Open(id, List.of(), Reasons.NONE);
  }

  private static Join join(String id) {
    return new Join(id, Reasons.NONE);
  }

  private StoryPage page() {
    return stories.page("bridge").orElseThrow();
  }

  private void replace(StoryPage page, PageBasis basis) {
    stories.tell(List.of(new Told(page, List.of(), stories.journal().last(), List.of(), basis)));
  }

  private StoredSite stored() {
    PageRecomputer recomputer =
        new PageRecomputer(articles, stories, new NewsroomResolver(), writer);
    ArticleRereader rereader = new ArticleRereader(articles, annotator);
    return new StoredSite(
        sources,
        new StoryExplainer(articles, stories)::explain,
        stories::page,
        new Again() {
          @Override
          public Map<String, Recomputed> write(List<String> storyIds) {
            return each(storyIds, recomputer::recompute);
          }

          @Override
          public Map<String, Recomputed> read(List<String> articleIds) {
            return each(articleIds, rereader::read);
          }
        });
  }

  private static Map<String, Recomputed> each(
      List<String> ids, Function<String, Recomputed> again) {
    return ids.stream().collect(Collectors.toMap(id -> id, again));
  }

  private SiteReport built() throws IOException {
    SiteSnapshot snapshot =
        SiteSnapshot.of(
            stories.pages(),
            sources,
            stories.redirects(),
            new StoryExplainer(articles, stories)::explain,
            () -> NOON);
    new StaticSite(new SiteRenderer(null)).write(snapshot, site, true, _ -> {});
    return new SiteChecker(Models::evidenceGate).check(site, stored());
  }

  @Test
  void everyKindOfChangeIsFound() {
    StoryPage page = page();
    PageBasis basis = stories.basis(page.id()).orElseThrow();
    Map<String, Forgery> forgeries = new LinkedHashMap<>();
    Forgeries.of(page).stream()
        .filter(it -> it.page().id().equals(page.id()))
        .forEach(it -> forgeries.putIfAbsent(it.kind(), it));
    assertThat(forgeries).hasSizeGreaterThan(50);
    assertThat(page.revision()).isEqualTo(2);
    for (Forgery forgery : forgeries.values()) {
      replace(forgery.page(), basis);
      assertThat(stored().again().write(List.of(page.id())))
          .as(forgery.what())
          .hasEntrySatisfying(
              page.id(), it -> assertThat(it).isInstanceOf(Recomputed.Differs.class));
    }
  }

  @Test
  void aSiteOfAnAlteredStoreIsFoundOutByThatAlone() throws IOException {
    SiteReport before = built();
    assertThat(before.faults()).isEmpty();
    assertThat(before.written().same()).isEqualTo(stories.pages().size());
    assertThat(before.written().unknowns()).isZero();
    assertThat(before.read().same()).isEqualTo(6);

    StoryPage page = page();
    Forgery omission =
        Forgeries.of(page).stream()
            .filter(it -> it.kind().equals("sections[].claims[] taken out"))
            .findFirst()
            .orElseThrow();
    replace(omission.page(), stories.basis(page.id()).orElseThrow());

    assertThat(built().faults())
        .extracting(Fault::fault)
        .containsOnly("does not come of its articles when it is written again");
  }

  @Test
  void whatWasReadIsReadAgain() throws IOException {
    AnnotatedArticle read = articles.annotated("sound-1").orElseThrow().annotated();
    articles.saveAnnotated(
        new AnnotatedArticle(
            read.article(),
            read.readTo(),
            read.sentences().subList(0, 1),
            read.mentions(),
            read.quotations(),
            read.times(),
            read.quantities(),
            read.phrases(),
            read.embedding()),
        1,
        ArticleAnnotator.VERSION);

    assertThat(built().faults())
        .contains(
            new Fault(
                "articles/sound-1.json",
                "sentences",
                "is not what is read in the article when it is read again"));
  }
}

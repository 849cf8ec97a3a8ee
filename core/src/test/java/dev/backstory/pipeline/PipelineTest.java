package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.compose.StoryComposer;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.Rejection;
import dev.backstory.model.Story;
import dev.backstory.model.StoryLink;
import dev.backstory.port.Embedder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final Instant MONDAY = Instant.parse("2031-03-03T20:00:00Z");
  private static final Instant THREE_WEEKS_LATER = Instant.parse("2031-03-24T20:00:00Z");
  private static final String SINKING =
      "The ferry Marisande struck a reef off Tolvik and sank within an hour. Rescuers pulled forty"
          + " passengers from the water near the lighthouse, the coast guard said, and divers"
          + " searched the hull for two missing crew members.";
  private static final String INQUIRY =
      "Investigators published their first report on the Marisande. The bridge alarm had been"
          + " switched off, the inquiry found, and the owner, Halvorsen Line, lost its licence."
          + " Charts marked the reef off Tolvik.";
  private static final String BAKER =
      "A baker in Osmeria has made the longest loaf in the country, eleven metres of rye, and gave"
          + " it to the schools of the town. The oven was built for the day.";

  private final InMemoryArticleStore articles = new InMemoryArticleStore();
  private final InMemoryStoryStore stories = new InMemoryStoryStore();
  private final Pipeline pipeline =
      new Pipeline(
          articles,
          stories,
          new ArticleAnnotator(_ -> List.of(), new MeaningOfTheSea()),
          new StoryClusterer(),
          ActiveStories::new,
          new NewsroomResolver(),
          new PageWriter(new FactFinder(new OverlapJudge()), new StoryComposer(_ -> List.of())));

  /** The sinking and the inquiry mean something alike, the loaf something else. */
  private static final class MeaningOfTheSea implements Embedder {
    @Override
    public int dimensions() {
      return 3;
    }

    @Override
    public Set<String> languages() {
      return Set.of("en");
    }

    @Override
    public Embedding embed(String text) {
      if (text.contains("baker")) {
        return Embedding.of(0, 0, 1);
      }
      return text.contains("Investigators")
          ? Embedding.of(0.45f, 0.893f, 0)
          : Embedding.of(1, 0, 0);
    }
  }

  private Story arrives(String id, @Nullable String title, String text, Instant at) {
    Article article =
        new Article(id, null, "Harbour Post", List.of(), title, at, null, "en", null, text);
    articles.save(article, at);
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      pipeline.read(workers, _ -> {});
    }
    pipeline.place(at, _ -> {});
    return stories.story(stories.placement(id).orElseThrow().storyId()).orElseThrow();
  }

  @Test
  void aNewStoryLinksToTheOneThatItContinues() {
    Story loaf = arrives("l", "Eleven metres of rye", BAKER, MONDAY);
    Story sinking = arrives("s", "Ferry Marisande sinks off Tolvik", SINKING, MONDAY);
    Story inquiry = arrives("i", "Bridge alarm was switched off", INQUIRY, THREE_WEEKS_LATER);

    assertThat(inquiry.id()).isNotEqualTo(sinking.id());
    assertThat(inquiry.earlier())
        .containsExactly(
            new StoryLink(
                sinking.id(), sinking.slug(), "Ferry Marisande sinks off Tolvik", MONDAY));
    assertThat(loaf.earlier()).isEmpty();
  }

  @Test
  void whatAnEarlierReaderReadIsReadAnewWhileItsPageStands() {
    Story loaf = arrives("l", "Eleven metres of rye", BAKER, MONDAY);
    AnnotatedArticle now = articles.annotated("l").orElseThrow().annotated();
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      pipeline.tell(workers, MONDAY, _ -> {});
      articles.saveAnnotated(withoutSentences(now), 1, ArticleAnnotator.VERSION - 1);
      assertThat(stories.untold()).isEmpty();

      assertThat(pipeline.readAnew(workers, _ -> {})).isOne();

      assertThat(stories.page(loaf.id())).isPresent();
      assertThat(stories.untold()).extracting(Story::id).containsExactly(loaf.id());
      assertThat(articles.annotated("l").orElseThrow().annotated()).isEqualTo(now);
      pipeline.tell(workers, THREE_WEEKS_LATER, _ -> {});
      assertThat(pipeline.readAnew(workers, _ -> {})).isZero();
      assertThat(stories.untold()).isEmpty();
    }
  }

  private static AnnotatedArticle withoutSentences(AnnotatedArticle read) {
    return new AnnotatedArticle(
        read.article(),
        read.readTo(),
        List.of(),
        read.mentions(),
        read.quotations(),
        read.times(),
        read.quantities(),
        read.phrases(),
        read.embedding());
  }

  @Test
  void saysWhatItLeavesUnreadOfAVeryLongArticle() {
    String text = "The boat was late. ".repeat(10_000);
    articles.save(
        new Article("x", null, null, List.of(), null, MONDAY, null, "en", null, text), MONDAY);
    List<Rejection> rejected = new ArrayList<>();
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      pipeline.read(workers, _ -> {}, rejected::add);
    }

    assertThat(rejected)
        .singleElement()
        .satisfies(it -> assertThat(it.where()).isEqualTo("x"))
        .satisfies(it -> assertThat(it.reason()).startsWith("too long").endsWith(" of 40000"));
    assertThat(articles.annotated("x").orElseThrow().annotated().isReadInPart()).isTrue();
  }
}

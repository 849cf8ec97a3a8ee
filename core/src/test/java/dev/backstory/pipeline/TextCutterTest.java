package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.annotate.PlainTagger;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.compose.StoryComposer;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Evidence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.Sentence;
import dev.backstory.model.StoryPage;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Articles of invented stories, each with a tail that no page rests on. */
class TextCutterTest {
  private static final String TAIL = "\n\nThe kettle stood idle. 😀 Nobody wanted tea.";

  private static final InMemoryArticleStore ARTICLES = new InMemoryArticleStore();
  private static final InMemoryStoryStore STORIES = new InMemoryStoryStore();

  @BeforeAll
  static void tell() {
    Pipeline pipeline =
        new Pipeline(
            ARTICLES,
            STORIES,
            new ArticleAnnotator(new PlainTagger(), InventedNews.embedder()),
            new RestlessDecider(),
            ActiveStories::new,
            new NewsroomResolver(),
            new PageWriter(new FactFinder(new OverlapJudge()), new StoryComposer(_ -> List.of())));
    for (int number = 0; number < 12; number++) {
      Article article = InventedNews.article(number);
      ARTICLES.save(with(article, article.text() + TAIL), InventedNews.at(number));
    }
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      pipeline.read(workers, _ -> {});
      pipeline.place(InventedNews.at(20), _ -> {});
      pipeline.tell(workers, InventedNews.at(20), _ -> {});
    }
  }

  private static Article with(Article article, String text) {
    return new Article(
        article.id(),
        article.url(),
        article.outlet(),
        article.authors(),
        article.title(),
        article.published(),
        article.modified(),
        article.language(),
        article.wire(),
        text,
        article.details());
  }

  private void each(BiConsumer<StoryPage, AnnotatedArticle> work) {
    assertThat(STORIES.pages()).isNotEmpty();
    for (StoryPage page : STORIES.pages()) {
      STORIES
          .placements(page.id())
          .forEach(
              it ->
                  work.accept(page, ARTICLES.annotated(it.articleId()).orElseThrow().annotated()));
    }
  }

  @Test
  void allThatAPageRestsOnStaysInItsPlace() {
    each(
        (page, read) -> {
          OffsetMap before = OffsetMap.of(read.article().text());
          OffsetMap after = OffsetMap.of(new TextCutter(page).cut(read).article().text());
          assertThat(after.length()).isEqualTo(before.length());
          Stream.concat(
                  PageContents.of(page).evidence().stream().map(Placed::what),
                  page.facts().stream().flatMap(fact -> fact.tellings().stream()))
              .filter(it -> it.articleId().equals(read.article().id()))
              .map(Evidence::span)
              .forEach(span -> assertThat(after.slice(span)).isEqualTo(before.slice(span)));
        });
  }

  @Test
  void whatNoPageRestsOnGoes() {
    each(
        (page, read) -> {
          Article kept = new TextCutter(page).cut(read).article();
          assertThat(kept.isWhole()).isFalse();
          assertThat(kept.text()).doesNotContain("tea").endsWith("\uFFFC");
        });
  }

  /** Nothing is told from sentences that are not there. */
  @Test
  void whatWasReadIsCutAlike() {
    each(
        (page, read) -> {
          AnnotatedArticle kept = new TextCutter(page).cut(read);
          OffsetMap text = OffsetMap.of(kept.article().text());
          assertThat(read.sentences()).containsAll(kept.sentences());
          assertThat(kept.sentences())
              .isNotEmpty()
              .hasSizeLessThan(read.sentences().size())
              .extracting(Sentence::span)
              .allSatisfy(span -> assertThat(text.slice(span)).doesNotContain("\uFFFC"));
        });
  }

  @Test
  void cuttingTwiceIsCuttingOnce() {
    each(
        (page, read) -> {
          AnnotatedArticle once = new TextCutter(page).cut(read);
          assertThat(new TextCutter(page).cut(once)).isEqualTo(once);
        });
  }
}

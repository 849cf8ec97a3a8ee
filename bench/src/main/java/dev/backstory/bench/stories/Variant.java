package dev.backstory.bench.stories;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.bench.NoEmbedder;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.OffsetMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stream leaves of the words of its articles. */
enum Variant {
  AS_IS("articles as they are"),
  HALF_TITLED("every other title missing"),
  UNTITLED("all titles missing"),
  BLURBS("headline and first sentence only");

  private static final int BEGINNING = 2_000;
  private static final ArticleAnnotator SENTENCES =
      new ArticleAnnotator(_ -> List.of(), new NoEmbedder(), BEGINNING);

  private final String words;

  Variant(String words) {
    this.words = words;
  }

  /** What it is called in a report. */
  String words() {
    return words;
  }

  /** Every other title goes by the article's id, which says nothing of its story. */
  Article of(Article whole) {
    return switch (this) {
      case AS_IS -> whole;
      case HALF_TITLED ->
          (whole.id().hashCode() & 1) == 0 ? whole : left(whole, null, whole.text());
      case UNTITLED -> left(whole, null, whole.text());
      case BLURBS -> left(whole, whole.title(), firstSentence(whole));
    };
  }

  private static Article left(Article whole, @Nullable String title, String text) {
    return new Article(
        whole.id(),
        whole.url(),
        whole.outlet(),
        whole.authors(),
        title,
        whole.published(),
        whole.modified(),
        whole.language(),
        whole.wire(),
        text);
  }

  private static String firstSentence(Article whole) {
    AnnotatedArticle read = SENTENCES.annotate(whole);
    return read.sentences().isEmpty()
        ? whole.text()
        : OffsetMap.of(whole.text()).slice(read.sentences().getFirst().span());
  }
}

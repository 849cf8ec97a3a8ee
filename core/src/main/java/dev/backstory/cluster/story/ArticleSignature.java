package dev.backstory.cluster.story;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What clustering keeps of an article. Words count the less the further down they stand, since the
 * foot of a report is mostly background that it shares with many others. Names have no place of
 * their own: among the rare stems they are weighed already.
 *
 * @param embedding of title and lead
 * @param text stems of title and text with their weighted counts
 * @param title stems of the title with their counts; empty if there is none
 * @param days that the text names
 * @param quoted what the text quotes
 * @param published when known
 * @param language ISO 639-1 code; a story has one
 * @param kind of how many events it tells
 */
public record ArticleSignature(
    String articleId,
    Embedding embedding,
    Map<String, Float> text,
    Map<String, Float> title,
    DaysNamed days,
    QuotedRuns quoted,
    @Nullable Instant published,
    String language,
    ArticleKind kind) {
  /** What an article counts as whose language cannot be told. */
  private static final String USUAL_LANGUAGE = "en";

  private static final int MOST_WORDS = 1500;
  private static final int MOST_TITLE_WORDS = 60;

  /** Words of text after which a word counts half. */
  private static final float HALF_WORDS = 250;

  private static final float TITLE_WEIGHT = 2;

  public ArticleSignature {
    text = Collections.unmodifiableMap(new TreeMap<>(text));
    title = Collections.unmodifiableMap(new TreeMap<>(title));
  }

  /** A report of one event in English that names no day and quotes nobody. */
  public ArticleSignature(
      String articleId,
      Embedding embedding,
      Map<String, Float> text,
      Map<String, Float> title,
      @Nullable Instant published) {
    this(
        articleId,
        embedding,
        text,
        title,
        DaysNamed.NONE,
        QuotedRuns.NONE,
        published,
        USUAL_LANGUAGE,
        ArticleKind.SINGLE);
  }

  /** Reads the signature off an annotated article. */
  public static ArticleSignature of(AnnotatedArticle annotated) {
    Article article = annotated.article();
    Map<String, Float> title = title(article);
    return new ArticleSignature(
        article.id(),
        annotated.embedding(),
        text(article, title),
        title,
        DaysNamed.in(article.text()),
        QuotedRuns.of(article.text()),
        article.published(),
        article.language() == null ? USUAL_LANGUAGE : article.language(),
        ArticleKindReader.of(article));
  }

  /** The same without its date, as it would be had none been stated. */
  public ArticleSignature undated() {
    return new ArticleSignature(
        articleId, embedding, text, title, days, quoted, null, language, kind);
  }

  private static Map<String, Float> title(Article article) {
    Map<String, Float> counts = new TreeMap<>();
    Stems.each(
        article.titleOrEmpty(), MOST_TITLE_WORDS, stem -> counts.merge(stem, 1f, Float::sum));
    return counts;
  }

  private static Map<String, Float> text(Article article, Map<String, Float> title) {
    Map<String, Float> counts = new TreeMap<>();
    title.forEach((stem, count) -> counts.put(stem, TITLE_WEIGHT * count));
    int[] stems = {0};
    Stems.each(
        article.text(),
        MOST_WORDS,
        stem -> counts.merge(stem, HALF_WORDS / (HALF_WORDS + stems[0]++), Float::sum));
    return counts;
  }
}

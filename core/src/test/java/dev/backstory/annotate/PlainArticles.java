package dev.backstory.annotate;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import java.util.List;

/** Reads texts for tests, with the plain tagger and embedder. */
public final class PlainArticles {
  private PlainArticles() {}

  /** An article of which nothing but the text is known. */
  public static AnnotatedArticle annotate(String text) {
    Article article = new Article("a", null, null, List.of(), null, null, null, null, null, text);
    return new ArticleAnnotator(new PlainTagger(), new PlainEmbedder()).annotate(article);
  }
}

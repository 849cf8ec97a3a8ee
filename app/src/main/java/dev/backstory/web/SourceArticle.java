package dev.backstory.web;

import dev.backstory.model.Article;
import dev.backstory.model.Span;
import java.util.List;

/**
 * A stored article and where its sentences are.
 *
 * @param sentences in the order of the text, not overlapping; may be empty
 */
public record SourceArticle(Article article, List<Span> sentences) {
  public SourceArticle {
    sentences = List.copyOf(sentences);
  }
}

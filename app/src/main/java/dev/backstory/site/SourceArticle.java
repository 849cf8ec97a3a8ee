package dev.backstory.site;

import dev.backstory.model.Article;
import dev.backstory.model.Span;
import java.util.List;

/**
 * A stored article and where its sentences are.
 *
 * @param readTo how far it was read, in code points
 * @param sentences in the order of the text, not overlapping; may be empty
 */
public record SourceArticle(Article article, int readTo, List<Span> sentences) {
  public SourceArticle {
    sentences = List.copyOf(sentences);
  }
}

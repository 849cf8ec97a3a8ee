package dev.backstory.bench.stories;

import dev.backstory.cli.Models;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import java.util.HashMap;
import java.util.Map;

/** Reads articles whole, each once. */
final class ReadArticles {
  private final Map<String, AnnotatedArticle> read = new HashMap<>();

  AnnotatedArticle of(Article article) {
    return read.computeIfAbsent(article.id(), _ -> Models.annotator().annotate(article));
  }
}

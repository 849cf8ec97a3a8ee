package dev.backstory.bench.gate;

import dev.backstory.archive.ArticleReader;
import dev.backstory.archive.ArticleReader.Outcome.Accepted;
import dev.backstory.model.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Articles of the labelled story sets, by id. */
final class StorySets {
  private StorySets() {}

  /** Those of one set that are wanted, as {@code import} would read them. */
  static Map<String, Article> articles(Path data, String set, Set<String> wanted)
      throws IOException {
    Map<String, Article> articles = new HashMap<>();
    Path file = data.resolve("stories").resolve(set).resolve("articles.jsonl.gz");
    for (JsonNode row : JsonRows.of(file)) {
      if (wanted.contains(row.path("id").asString())
          && ArticleReader.read(row) instanceof Accepted(Article article)) {
        articles.put(article.id(), article);
      }
    }
    return articles;
  }
}

package dev.backstory.bench.data;

import dev.backstory.archive.ArticleReader;
import dev.backstory.archive.ArticleReader.Outcome;
import dev.backstory.archive.JsonLines;
import dev.backstory.model.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The sets of articles among the labelled data. */
public final class LabelledSets {
  /** Those whose articles have a story. */
  public static final List<String> OF_STORIES = List.of("allsides", "giveme5w1h", "basil");

  /** What parts paragraphs in a set of wire copies. */
  private static final String PARAGRAPH = " ### ";

  private LabelledSets() {}

  /** The rows of a set. */
  public static Path file(Path data, String set) {
    return switch (set) {
      case "helsinki" -> data.resolve("syndication/helsinki.jsonl.gz");
      case "news-outlets" -> data.resolve("pages/news-outlets/truth.jsonl.gz");
      case "polnear-train", "polnear-dev" -> data.resolve("quotes/" + set + ".jsonl.gz");
      default -> data.resolve("stories").resolve(set).resolve("articles.jsonl.gz");
    };
  }

  /** The text of a row, a line a paragraph. */
  public static String text(JsonNode row) {
    return row.path("text").asString("").replace(PARAGRAPH, "\n");
  }

  /** The rows of the sets of stories by the ids of their articles. */
  public static Map<String, JsonNode> storyRows(Path data) throws IOException {
    Map<String, JsonNode> rows = new HashMap<>();
    for (String set : OF_STORIES) {
      rows.putAll(JsonRows.byId(JsonRows.of(file(data, set))));
    }
    return rows;
  }

  /** Reads a set as {@code import} would; what is rejected is said on standard error. */
  public static void read(Path data, String set, BiConsumer<JsonNode, Article> taker) {
    rows(data, set, row -> article(row).ifPresent(article -> taker.accept(row, article)));
  }

  /** The rows of a set, not yet read as articles, which takes far longer. */
  public static void rows(Path data, String set, Consumer<JsonNode> taker) {
    JsonLines.read(
        file(data, set),
        (_, row) -> taker.accept(row),
        rejection -> System.err.println(rejection.where() + ": " + rejection.reason()));
  }

  /**
   * The article that a row is, as {@code import} would read it; empty where that rejects it, which
   * is said on standard error.
   */
  public static Optional<Article> article(JsonNode row) {
    return switch (ArticleReader.read(row, null)) {
      case Outcome.Accepted(Article article) -> Optional.of(article);
      case Outcome.Rejected(String reason) -> {
        System.err.println(row.path("id").asString("") + ": " + reason);
        yield Optional.empty();
      }
    };
  }

  /** The articles of a set that are wanted, by id. */
  public static Map<String, Article> articles(Path data, String set, Set<String> wanted) {
    Map<String, Article> articles = new HashMap<>();
    rows(
        data,
        set,
        row -> {
          if (wanted.contains(row.path("id").asString(""))) {
            article(row).ifPresent(article -> articles.put(article.id(), article));
          }
        });
    return articles;
  }
}

package dev.backstory.bench.claims;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.labels.SimilarPairs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Claims that their evidence bears out: sentences of articles, and paraphrases of sentences. */
final class TrueClaims {
  /** Of each set of paraphrases. */
  private static final int MOST = 700;

  /** Articles that sentences are taken from, and how many of each. */
  private static final int ARTICLES = 400;

  private static final int SENTENCES = 3;

  private TrueClaims() {}

  /**
   * A claim that is true.
   *
   * @param evidence the sentence that it says again, or its sentence with those around it
   * @param paraphrase whether it is in other words than its evidence
   */
  record TrueClaim(String claim, String evidence, boolean paraphrase) {}

  /** In an order that depends on the data alone. */
  static List<TrueClaim> of(Path data) throws IOException {
    List<TrueClaim> claims = new ArrayList<>(extracted(data));
    claims.addAll(entailed(data));
    claims.addAll(pairs(data, "facts/paws.jsonl.gz", row -> row.path("same").asBoolean()));
    claims.addAll(
        pairs(
            data,
            "facts/sts-news.jsonl.gz",
            row -> SimilarPairs.same(row) && row.path("similarity").asDouble() >= 4.8));
    return claims;
  }

  private static List<TrueClaim> pairs(Path data, String file, Predicate<JsonNode> same)
      throws IOException {
    return JsonRows.of(data.resolve(file)).stream()
        .filter(same)
        .limit(MOST)
        .map(row -> new TrueClaim(text(row, "b"), text(row, "a"), true))
        .toList();
  }

  private static List<TrueClaim> entailed(Path data) throws IOException {
    return JsonRows.of(data.resolve("entailment/rte.jsonl.gz")).stream()
        .filter(row -> row.path("label").asString().equals("entails"))
        .limit(MOST)
        .map(row -> new TrueClaim(text(row, "b"), text(row, "a"), true))
        .toList();
  }

  private static List<TrueClaim> extracted(Path data) throws IOException {
    List<TrueClaim> claims = new ArrayList<>();
    for (JsonNode article : JsonRows.of(data.resolve("stories/basil/articles.jsonl.gz"))) {
      if (claims.size() >= ARTICLES * SENTENCES) {
        break;
      }
      List<String> sentences = sentences(article.path("text").asString(""));
      for (int i = 1; i < sentences.size() - 1 && i <= SENTENCES; i++) {
        claims.add(
            new TrueClaim(
                sentences.get(i), String.join(" ", sentences.subList(i - 1, i + 2)), false));
      }
    }
    return claims;
  }

  /** Rough sentences will do: a claim and its evidence are cut alike. */
  private static List<String> sentences(String text) {
    return text.lines()
        .flatMap(line -> List.of(line.split("(?<=[.!?]) +(?=[A-Z])")).stream())
        .map(String::strip)
        .filter(sentence -> sentence.length() > 60 && sentence.length() < 350)
        .toList();
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString().replace("`` ", "\"").replace(" ''", "\"");
  }
}

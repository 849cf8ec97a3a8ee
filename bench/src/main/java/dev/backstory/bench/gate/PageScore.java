package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.score.SharedWords;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Scores extracted pages: F1 of the bag of words of the text, snippets that must and must not be in
 * it, the title, the authors, and the date to the day. A page that was rejected counts as one
 * without facts and without text.
 */
final class PageScore {
  private static final int DAY = 10;

  /** Sums and counts by figure. */
  private final Map<String, double[]> sums = new LinkedHashMap<>();

  private PageScore() {}

  /** The figures by name; one that the labels say nothing of is not among them. */
  static Map<String, Double> of(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<String, JsonNode> found = JsonRows.byId(predicted);
    PageScore score = new PageScore();
    JsonNode nothing = gold.getFirst().path("");
    gold.forEach(row -> score.add(row, found.getOrDefault(row.path("id").asString(), nothing)));
    Map<String, Double> figures = new LinkedHashMap<>();
    score.sums.forEach((name, sum) -> figures.put(name, sum[0] / sum[1]));
    return figures;
  }

  private void add(JsonNode truth, JsonNode found) {
    String text = found.path("text").asString("");
    count("word-f1", SharedWords.f1(truth.path("text").asString(""), text));
    count("title", normal(truth, "title").equals(normal(found, "title")) ? 1 : 0);
    if (!names(truth).isEmpty()) {
      count("authors", sameAuthors(truth, found) ? 1 : 0);
    }
    if (!day(truth).isEmpty()) {
      count("date", day(truth).equals(day(found)) ? 1 : 0);
    }
    String body = SharedWords.plain(text);
    truth
        .path("with")
        .forEach(s -> count("kept", body.contains(SharedWords.plain(s.asString(""))) ? 1 : 0));
    truth
        .path("without")
        .forEach(s -> count("left-out", body.contains(SharedWords.plain(s.asString(""))) ? 0 : 1));
    count("read", found.has("text") ? 1 : 0);
  }

  private void count(String figure, double value) {
    double[] sum = sums.computeIfAbsent(figure, name -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  /** All of a labelled list; of a single labelled author, that one among those found. */
  private static boolean sameAuthors(JsonNode truth, JsonNode found) {
    Set<String> names = names(found);
    if (truth.has("authors")) {
      return names(truth).equals(names);
    }
    String author = normal(truth, "author");
    StringBuilder all = new StringBuilder();
    found.path("authors").forEach(name -> all.append(name.asString("")).append(' '));
    return names.contains(author) || author.equals(SharedWords.plain(all.toString()));
  }

  private static Set<String> names(JsonNode row) {
    Set<String> names = new HashSet<>();
    row.path("authors").forEach(name -> names.add(SharedWords.plain(name.asString(""))));
    if (!row.has("authors") && !row.path("author").asString("").isEmpty()) {
      names.add(normal(row, "author"));
    }
    return names;
  }

  private static String day(JsonNode row) {
    String date = row.path("published").asString("");
    return date.substring(0, Math.min(DAY, date.length()));
  }

  private static String normal(JsonNode row, String field) {
    return SharedWords.plain(row.path(field).asString(""));
  }
}

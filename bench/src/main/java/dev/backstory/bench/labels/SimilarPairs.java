package dev.backstory.bench.labels;

import dev.backstory.bench.data.JsonRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Pairs of news sentences with how alike people found them, 0 to 5 (sts-news), in two parts that
 * share no sentence: a third is held out, the rest is learnt from.
 */
public final class SimilarPairs {
  /** From here on two sentences tell the same. */
  public static final double SAME = 4;

  /** Up to here they do not. */
  public static final double OTHER = 2;

  private static final int PARTS = 3;

  private final Map<String, String> groups = new HashMap<>();

  private SimilarPairs() {}

  /** The rows that are held out, or the others. */
  public static List<JsonNode> rows(Path data, boolean held) throws IOException {
    List<JsonNode> rows = JsonRows.of(file(data));
    SimilarPairs pairs = new SimilarPairs();
    rows.forEach(pairs::join);
    return rows.stream().filter(row -> pairs.held(row) == held).toList();
  }

  /** Those held out that people found the same, or not; what is between is left out. */
  public static List<JsonNode> clear(Path data) throws IOException {
    return rows(data, true).stream()
        .filter(row -> same(row) || row.path("similarity").asDouble() <= OTHER)
        .toList();
  }

  public static Path file(Path data) {
    return data.resolve("facts").resolve("sts-news.jsonl.gz");
  }

  public static boolean same(JsonNode row) {
    return row.path("similarity").asDouble() >= SAME;
  }

  /** Pairs with a sentence in common are in one group, named by the first of all its sentences. */
  private void join(JsonNode row) {
    String a = group(row.path("a").asString().strip());
    String b = group(row.path("b").asString().strip());
    groups.put(a.compareTo(b) > 0 ? a : b, a.compareTo(b) > 0 ? b : a);
  }

  private String group(String sentence) {
    String at = sentence;
    for (String next = groups.get(at); next != null && !next.equals(at); next = groups.get(at)) {
      at = next;
    }
    return at;
  }

  private boolean held(JsonNode row) {
    return Share.of(group(row.path("a").asString().strip()), 0, PARTS) == 0;
  }
}

package dev.backstory.bench.encoder;

import dev.backstory.bench.gate.JsonRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Pairs of sentences of public sets, in {@code facts/} of the labelled data. */
public final class PublicPairs {
  /** From here on two sentences of sts-news are the same. */
  public static final double SAME = 4;

  /** Up to here they are not. */
  public static final double OTHER = 2;

  private static final int PARTS = 3;

  private PublicPairs() {}

  /** Pairs that are the same or not: MSRP or PAWS. */
  static List<PairExample> labelled(Path data, String set) throws IOException {
    return rows(data, set).stream()
        .map(row -> new PairExample(text(row, "a"), text(row, "b"), row.path("same").asBoolean()))
        .toList();
  }

  /** A sentence of a summary and the sentence of a report that tells the same. */
  static List<PairExample> aligned(Path data) throws IOException {
    return rows(data, "superpal-dev").stream()
        .map(row -> new PairExample(text(row, "a"), text(row, "b"), true))
        .toList();
  }

  /** The part of sts-news that is learnt from; between same and other, the share of the way. */
  static List<PairExample> similar(Path data) throws IOException {
    List<PairExample> pairs = new ArrayList<>();
    for (JsonNode row : similar(data, false)) {
      double share = (row.path("similarity").asDouble() - OTHER) / (SAME - OTHER);
      pairs.add(
          new PairExample(
              text(row, "a"), text(row, "b"), (float) Math.clamp(share, 0.0, 1.0)));
    }
    return pairs;
  }

  /**
   * The rows of sts-news that are held out, or the others: a third, divided so that no sentence is
   * in both.
   */
  public static List<JsonNode> similar(Path data, boolean held) throws IOException {
    List<JsonNode> rows = rows(data, "sts-news");
    Map<String, String> group = new HashMap<>();
    for (JsonNode row : rows) {
      String a = root(group, text(row, "a"));
      String b = root(group, text(row, "b"));
      group.put(a.compareTo(b) > 0 ? a : b, a.compareTo(b) > 0 ? b : a);
    }
    return rows.stream()
        .filter(
            row ->
                held
                    == (Byte.toUnsignedInt(
                                LabelledStory.digest(root(group, text(row, "a")))[0])
                            % PARTS
                        == 0))
        .toList();
  }

  private static String root(Map<String, String> group, String text) {
    String at = text;
    for (String next = group.get(at); next != null && !next.equals(at); next = group.get(at)) {
      at = next;
    }
    return at;
  }

  private static List<JsonNode> rows(Path data, String set) throws IOException {
    return JsonRows.of(data.resolve("facts").resolve(set + ".jsonl.gz"));
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString().strip();
  }
}

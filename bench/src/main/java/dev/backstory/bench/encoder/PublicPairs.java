package dev.backstory.bench.encoder;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.labels.SimilarPairs;
import dev.backstory.models.EncoderHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Pairs of sentences of public sets, in {@code facts/} of the labelled data. */
final class PublicPairs {
  private PublicPairs() {}

  /** Pairs that are the same or not: MSRP or PAWS. */
  static List<PairExample> labelled(Path data, String set) throws IOException {
    return rows(data, set).stream()
        .map(row -> pair(row, row.path("same").asBoolean() ? 1 : 0))
        .toList();
  }

  /** A sentence of a summary and the sentence of a report that tells the same. */
  static List<PairExample> aligned(Path data) throws IOException {
    return rows(data, "superpal-dev").stream()
        .map(row -> new PairExample(EncoderHead.SAME, text(row, "a"), text(row, "b"), true))
        .toList();
  }

  /** The part of sts-news that is learnt from; between same and other, the share of the way. */
  static List<PairExample> similar(Path data) throws IOException {
    List<PairExample> pairs = new ArrayList<>();
    for (JsonNode row : SimilarPairs.rows(data, false)) {
      double share =
          (row.path("similarity").asDouble() - SimilarPairs.OTHER)
              / (SimilarPairs.SAME - SimilarPairs.OTHER);
      pairs.add(pair(row, (float) Math.clamp(share, 0.0, 1.0)));
    }
    return pairs;
  }

  private static PairExample pair(JsonNode row, float same) {
    return new PairExample(EncoderHead.EQUIVALENT, text(row, "a"), text(row, "b"), same);
  }

  private static List<JsonNode> rows(Path data, String set) throws IOException {
    return JsonRows.of(data.resolve("facts").resolve(set + ".jsonl.gz"));
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString().strip();
  }
}

package dev.backstory.bench.encoder;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.labels.SimilarPairs;
import dev.backstory.models.EncoderHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Pairs of texts of public sets. */
final class PublicPairs {
  private PublicPairs() {}

  /** Pairs that are the same or not: MSRP or PAWS. */
  static List<PairExample> labelled(Path data, String set) throws IOException {
    return rows(data, "facts", set).stream()
        .map(row -> pair(row, row.path("same").asBoolean() ? 1 : 0))
        .toList();
  }

  /** A sentence of a summary and the sentence of a report that tells the same. */
  static List<PairExample> aligned(Path data) throws IOException {
    return rows(data, "facts", "superpal-dev").stream()
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

  /** Whether the first text bears out the second: so many of each set at most. */
  static List<PairExample> supports(Path data, int most, Random random) throws IOException {
    List<PairExample> pairs = new ArrayList<>();
    for (String set : List.of("mnli", "rte", "fever", "fever-symmetric", "cad-snli")) {
      List<PairExample> all = new ArrayList<>();
      for (JsonNode row : rows(data, "entailment", set)) {
        boolean entails = row.path("label").asString().equals("entails");
        all.add(new PairExample(EncoderHead.SUPPORTS, text(row, "a"), text(row, "b"), entails));
      }
      pairs.addAll(StoryPairs.sample(all, most, random));
    }
    return pairs;
  }

  /** Questions: of each set so many sentences that answer one, and as many that do not. */
  static List<PairExample> answers(Path data, int most, Random random) throws IOException {
    List<PairExample> pairs = new ArrayList<>();
    for (String set : List.of("wikiqa", "selqa", "qnli", "multirc")) {
      List<PairExample> yes = new ArrayList<>();
      List<PairExample> no = new ArrayList<>();
      for (JsonNode row : rows(data, "questions", set)) {
        boolean answers = row.path("answers").asBoolean();
        (answers ? yes : no)
            .add(
                new PairExample(
                    EncoderHead.ANSWERS, text(row, "question"), text(row, "sentence"), answers));
      }
      pairs.addAll(StoryPairs.sample(yes, most, random));
      pairs.addAll(StoryPairs.sample(no, most, random));
    }
    return pairs;
  }

  private static PairExample pair(JsonNode row, float same) {
    return new PairExample(EncoderHead.EQUIVALENT, text(row, "a"), text(row, "b"), same);
  }

  private static List<JsonNode> rows(Path data, String folder, String set) throws IOException {
    return JsonRows.of(data.resolve(folder).resolve(set + ".jsonl.gz"));
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString().strip();
  }
}

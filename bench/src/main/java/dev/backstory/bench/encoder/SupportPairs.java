package dev.backstory.bench.encoder;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.models.EncoderHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Pairs of which the first text bears out the second or not, of public sets. */
final class SupportPairs {
  private SupportPairs() {}

  /** So many of each set at most. */
  static List<PairExample> read(Path data, int most, Random random) throws IOException {
    List<PairExample> pairs = new ArrayList<>();
    for (String set : List.of("mnli", "rte", "fever", "fever-symmetric", "cad-snli")) {
      List<PairExample> all = new ArrayList<>();
      for (JsonNode row : JsonRows.of(data.resolve("entailment").resolve(set + ".jsonl.gz"))) {
        all.add(
            new PairExample(
                EncoderHead.SUPPORTS,
                row.path("a").asString().strip(),
                row.path("b").asString().strip(),
                row.path("label").asString().equals("entails")));
      }
      pairs.addAll(StoryPairs.sample(all, most, random));
    }
    return pairs;
  }
}

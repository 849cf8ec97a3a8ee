package dev.backstory.bench.encoder;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.models.EncoderHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Questions with sentences that answer them or do not, of public sets. */
final class AnswerPairs {
  private AnswerPairs() {}

  /** So many of each set that answer, and as many that do not. */
  static List<PairExample> read(Path data, int most, Random random) throws IOException {
    List<PairExample> pairs = new ArrayList<>();
    for (String set : List.of("wikiqa", "selqa", "qnli", "multirc")) {
      List<PairExample> yes = new ArrayList<>();
      List<PairExample> no = new ArrayList<>();
      for (JsonNode row : JsonRows.of(data.resolve("questions").resolve(set + ".jsonl.gz"))) {
        boolean answers = row.path("answers").asBoolean();
        (answers ? yes : no)
            .add(
                new PairExample(
                    EncoderHead.ANSWERS,
                    row.path("question").asString().strip(),
                    row.path("sentence").asString().strip(),
                    answers));
      }
      pairs.addAll(StoryPairs.sample(yes, most, random));
      pairs.addAll(StoryPairs.sample(no, most, random));
    }
    return pairs;
  }
}

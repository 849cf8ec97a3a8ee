package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.labels.SimilarPairs;
import dev.backstory.bench.score.PairScores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What {@code stage same} says of public pairs of sentences: the best accuracy on MSRP's
 * development part, and how surely sentences of sts-news that people found the same are told from
 * those that they did not, on the third that was not learnt from.
 */
final class PairsMeasure {
  private PairsMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    Path msrp = data.resolve("facts/msrp-dev.jsonl.gz");
    PairScores paraphrases =
        judged(JsonRows.of(msrp), StageRun.of("same", msrp), row -> row.path("same").asBoolean());
    PairScores alike =
        judged(
            SimilarPairs.clear(data),
            StageRun.of("same", SimilarPairs.file(data)),
            SimilarPairs::same);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("msrp-dev.accuracy", paraphrases.bestAccuracy());
    figures.put("sts-news.auroc", alike.auroc());
    return figures;
  }

  /** A pair that was not judged counts as judged wrong. */
  static PairScores judged(
      List<JsonNode> gold, List<JsonNode> printed, Predicate<JsonNode> isSame) {
    Map<String, JsonNode> said = JsonRows.byId(printed);
    return PairScores.of(
        gold,
        row -> {
          JsonNode pair = said.get(row.path("id").asString());
          double wrong = isSame.test(row) ? 0 : 1;
          return pair == null ? wrong : pair.path("same").asDouble();
        },
        isSame);
  }
}

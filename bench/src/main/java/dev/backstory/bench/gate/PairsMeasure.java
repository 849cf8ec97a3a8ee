package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.labels.SimilarPairs;
import dev.backstory.bench.score.PairScores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
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
final class PairsMeasure implements Measure {
  @Override
  public String name() {
    return "pairs";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    Path msrp = data.resolve("facts").resolve("msrp-dev.jsonl.gz");
    Judged paraphrases =
        Judged.of(
            JsonRows.of(msrp), StageRun.of("same", msrp), row -> row.path("same").asBoolean());
    figures.put(
        "msrp-dev.accuracy", PairScores.bestAccuracy(paraphrases.figures, paraphrases.same));
    Judged alike =
        Judged.of(
            SimilarPairs.clear(data),
            StageRun.of("same", SimilarPairs.file(data)),
            SimilarPairs::same);
    figures.put("sts-news.auroc", PairScores.auroc(alike.figures, alike.same));
    return figures;
  }

  /** The figure and the label of each pair; one that was not judged counts as judged wrong. */
  record Judged(double[] figures, boolean[] same) {
    static Judged of(List<JsonNode> gold, List<JsonNode> printed, Predicate<JsonNode> isSame) {
      Map<String, Double> said = new HashMap<>();
      printed.forEach(row -> said.put(row.path("id").asString(), row.path("same").asDouble()));
      double[] figures = new double[gold.size()];
      boolean[] same = new boolean[gold.size()];
      for (int i = 0; i < figures.length; i++) {
        same[i] = isSame.test(gold.get(i));
        figures[i] = said.getOrDefault(gold.get(i).path("id").asString(), same[i] ? 0.0 : 1.0);
      }
      return new Judged(figures, same);
    }
  }
}

package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.score.BCubed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Whether articles of one story find each other: B-cubed of {@code stage cluster}. */
final class StoriesMeasure {
  private StoriesMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String set : LabelledSets.OF_STORIES) {
      Path file = LabelledSets.file(data, set);
      BCubed score = score(JsonRows.of(file), StageRun.of("cluster", file));
      figures.put(set + ".precision", score.precision());
      figures.put(set + ".recall", score.recall());
      figures.put(set + ".f1", score.f1());
    }
    return figures;
  }

  /** An article that the command left out counts as a story of its own. */
  static BCubed score(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<String, JsonNode> found = JsonRows.byId(predicted);
    return BCubed.of(
        gold.stream().map(row -> row.path("story").asString()).toList(),
        gold.stream()
            .map(row -> row.path("id").asString())
            .map(
                id ->
                    found
                        .getOrDefault(id, MissingNode.getInstance())
                        .path("story")
                        .asString("left out " + id))
            .toList());
  }
}

package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.score.BCubed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether articles of one story find each other: B-cubed of {@code stage cluster}. */
final class StoriesMeasure implements Measure {
  @Override
  public String name() {
    return "stories";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
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
    Map<String, String> found = new HashMap<>();
    predicted.forEach(row -> found.put(string(row, "id"), string(row, "story")));
    return BCubed.of(
        gold.stream().map(row -> string(row, "story")).toList(),
        gold.stream()
            .map(row -> string(row, "id"))
            .map(id -> found.getOrDefault(id, "left out " + id))
            .toList());
  }

  private static String string(JsonNode row, String field) {
    return row.path(field).asString();
  }
}

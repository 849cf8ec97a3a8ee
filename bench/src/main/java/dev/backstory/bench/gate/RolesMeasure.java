package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Roles that {@code stage roles} gives to sentences: the mean F1 over all labels. */
final class RolesMeasure {
  private RolesMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    Path file = data.resolve("roles").resolve("validation.jsonl.gz");
    return Map.of("validation.macro-f1", macroF1(JsonRows.of(file), StageRun.of("roles", file)));
  }

  /** A sentence without a predicted role counts as missed, a label that nobody gave as F1 0. */
  static double macroF1(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<String, JsonNode> roles = JsonRows.byId(predicted);
    Map<String, Integer> right = new HashMap<>();
    Map<String, Integer> given = new HashMap<>();
    Map<String, Integer> claimed = new HashMap<>();
    for (JsonNode article : gold) {
      JsonNode found = roles.get(article.path("id").asString());
      int at = 0;
      for (JsonNode sentence : article.path("sentences")) {
        String truth = sentence.path("role").asString();
        String role = found == null ? "" : found.path("roles").path(at++).asString("");
        given.merge(truth, 1, Integer::sum);
        claimed.merge(role, 1, Integer::sum);
        right.merge(truth, truth.equals(role) ? 1 : 0, Integer::sum);
      }
    }
    return new TreeMap<>(given)
        .entrySet().stream()
            .mapToDouble(
                label ->
                    2.0
                        * right.getOrDefault(label.getKey(), 0)
                        / (label.getValue() + claimed.getOrDefault(label.getKey(), 0)))
            .average()
            .orElse(0);
  }
}

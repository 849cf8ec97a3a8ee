package dev.backstory.bench.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a grouping of items agrees with the true one: for each item the share of its group that
 * belongs there (precision) and of its true group that is there (recall), averaged (Bagga and
 * Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model", 1998).
 */
public record BCubed(double precision, double recall) {
  /**
   * @param truth the true group of each item
   * @param found the group that was found for it, in the same order
   */
  public static BCubed of(List<String> truth, List<String> found) {
    Map<String, Integer> trueSizes = new HashMap<>();
    Map<String, Integer> foundSizes = new HashMap<>();
    Map<List<String>, Integer> shared = new HashMap<>();
    for (int i = 0; i < truth.size(); i++) {
      trueSizes.merge(truth.get(i), 1, Integer::sum);
      foundSizes.merge(found.get(i), 1, Integer::sum);
      shared.merge(List.of(truth.get(i), found.get(i)), 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < truth.size(); i++) {
      double both = shared.getOrDefault(List.of(truth.get(i), found.get(i)), 0);
      precision += both / foundSizes.getOrDefault(found.get(i), 1);
      recall += both / trueSizes.getOrDefault(truth.get(i), 1);
    }
    return new BCubed(precision / truth.size(), recall / truth.size());
  }

  public double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }
}

package dev.backstory.compose.topic;

import dev.backstory.notation.Resource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How much each kind of evidence counts for an entity, and how sure a link must be. */
final class LinkWeights {
  private static final LinkWeights TRAINED = read();

  private final double[] weights;
  private final double intercept;
  private final double threshold;

  private LinkWeights(double[] weights, double intercept, double threshold) {
    this.weights = weights;
    this.intercept = intercept;
    this.threshold = threshold;
  }

  static LinkWeights trained() {
    return TRAINED;
  }

  private static LinkWeights read() {
    Map<String, Double> table = new LinkedHashMap<>();
    for (String line : Resource.lines("compose/topic/link-weights.tsv")) {
      List<String> cells = List.of(line.split("\t"));
      table.put(cells.get(0), Double.valueOf(cells.get(1)));
    }
    double[] weights = LinkCandidate.NAMES.stream().mapToDouble(name -> of(table, name)).toArray();
    return new LinkWeights(weights, of(table, "intercept"), of(table, "threshold"));
  }

  private static double of(Map<String, Double> table, String name) {
    return Objects.requireNonNull(table.get(name), name);
  }

  /** The likeliest of the candidates, if it is likely enough beside the others and none of them. */
  Optional<LinkCandidate> choose(List<LinkCandidate> candidates) {
    double all = 1 + candidates.stream().mapToDouble(this::odds).sum();
    return candidates.stream()
        .max(Comparator.comparingDouble(this::odds))
        .filter(best -> odds(best) / all >= threshold);
  }

  private double odds(LinkCandidate candidate) {
    double logit = intercept;
    for (int i = 0; i < weights.length; i++) {
      logit += weights[i] * candidate.values()[i];
    }
    return Math.exp(logit);
  }
}

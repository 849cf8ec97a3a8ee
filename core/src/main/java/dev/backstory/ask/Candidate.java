package dev.backstory.ask;

import dev.backstory.learning.LogOdds;
import dev.backstory.model.Claim;
import dev.backstory.model.StoryPage;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line that may answer a question.
 *
 * @param claim of the page, or a fact of it as a claim
 * @param features what is known of it, as named figures
 */
public record Candidate(StoryPage page, Claim claim, Map<String, Double> features) {
  public Candidate {
    features = Map.copyOf(features);
  }

  /** With one more figure. */
  Candidate with(String name, double figure) {
    Map<String, Double> more = new TreeMap<>(features);
    more.put(name, figure);
    return new Candidate(page, claim, more);
  }

  /** The log odds that it answers; names without a weight count nothing. */
  double odds(Map<String, Double> weights) {
    double odds = weights.getOrDefault("always", 0.0);
    for (Map.Entry<String, Double> feature : new TreeMap<>(features).entrySet()) {
      odds += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return odds;
  }

  Answer answer(Map<String, Double> weights) {
    return new Answer(page, claim, LogOdds.probability(odds(weights)));
  }
}

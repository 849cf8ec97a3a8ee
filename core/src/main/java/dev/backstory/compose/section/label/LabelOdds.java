package dev.backstory.compose.section.label;

import dev.backstory.learning.LogOdds;
import dev.backstory.notation.Resource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good a label probably is, by logistic regressions of what editors thought of such labels.
 *
 * @param passable the probability that it misleads nobody and is no scrap, 0 to 1
 * @param good the probability that an editor would print it, 0 to 1
 */
record LabelOdds(double passable, double good) {
  private record Weight(double passable, double good) {}

  private static final Map<String, Weight> WEIGHTS = new TreeMap<>();

  static {
    for (List<String> row : Resource.rows("compose/section/label/weights.tsv")) {
      WEIGHTS.put(
          row.get(0), new Weight(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2))));
    }
  }

  private static final Weight NONE = new Weight(0, 0);
  private static final Weight ALWAYS = WEIGHTS.getOrDefault("always", NONE);
  private static final double LEAST = WEIGHTS.getOrDefault("least", NONE).passable();

  static LabelOdds of(Map<String, Double> features) {
    double passable = ALWAYS.passable();
    double good = ALWAYS.good();
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      Weight weight = WEIGHTS.getOrDefault(feature.getKey(), NONE);
      passable += weight.passable() * feature.getValue();
      good += weight.good() * feature.getValue();
    }
    return new LabelOdds(LogOdds.probability(passable), LogOdds.probability(good));
  }

  /** Whether a point is better headed by it than not told. */
  boolean suffices() {
    return passable >= LEAST;
  }

  /** The grade to expect, from 0 (bad) to 2 (good). */
  double grade() {
    return passable + good;
  }
}

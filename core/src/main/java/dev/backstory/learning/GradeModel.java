package dev.backstory.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two logistic regressions over named figures, fitted to what editors graded: is it passable, is it
 * good.
 */
public final class GradeModel {
  private record Weight(double passable, double good) {}

  private static final Weight NONE = new Weight(0, 0);

  private final Map<String, Weight> weights = new TreeMap<>();
  private final Weight always;
  private final double least;

  /**
   * With its weights.
   *
   * @param rows each a name and its two weights; {@code always} is added whatever is known, and
   *     {@code least} is how probably something must be passable to suffice
   */
  public GradeModel(List<List<String>> rows) {
    for (List<String> row : rows) {
      weights.put(
          row.get(0), new Weight(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2))));
    }
    always = weights.getOrDefault("always", NONE);
    least = weights.getOrDefault("least", NONE).passable();
  }

  /** The grade of what has these figures; names that the model does not know count nothing. */
  public Grade of(Map<String, Double> figures) {
    double passable = always.passable();
    double good = always.good();
    for (Map.Entry<String, Double> figure : figures.entrySet()) {
      Weight weight = weights.getOrDefault(figure.getKey(), NONE);
      passable += weight.passable() * figure.getValue();
      good += weight.good() * figure.getValue();
    }
    double probability = LogOdds.probability(passable);
    return new Grade(probability, LogOdds.probability(good), probability >= least);
  }
}

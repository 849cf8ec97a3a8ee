package dev.backstory.support;

import dev.backstory.learning.LogOdds;
import dev.backstory.notation.Resource;
import java.util.List;

/** How probable it is that evidence bears a sentence out: a logistic regression. */
record SupportModel(double[] weights, double intercept) {
  private static final String FILE = "support/support.tsv";

  /** The one that is shipped. */
  static SupportModel trained() {
    List<List<String>> rows = Resource.rows(FILE);
    double[] weights = new double[SupportFeatures.NAMES.size()];
    double intercept = 0;
    for (List<String> row : rows) {
      int at = SupportFeatures.NAMES.indexOf(row.getFirst());
      if (at >= 0) {
        weights[at] = Double.parseDouble(row.get(1));
      } else {
        intercept = Double.parseDouble(row.get(1));
      }
    }
    return new SupportModel(weights, intercept);
  }

  /** 0 to 1. */
  double probability(double[] features) {
    double odds = intercept;
    for (int i = 0; i < weights.length; i++) {
      odds += weights[i] * features[i];
    }
    return LogOdds.probability(odds);
  }
}

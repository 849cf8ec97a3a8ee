package dev.backstory.compose.section.headline;

import dev.backstory.notation.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What each figure of a headline counts, without a judge and with one. */
final class HeadlineWeights {
  private static final Map<String, double[]> ROWS = new HashMap<>();

  static {
    for (List<String> row : Resource.rows("compose/section/headline/weights.tsv")) {
      ROWS.put(row.getFirst(), row.stream().skip(1).mapToDouble(Double::parseDouble).toArray());
    }
  }

  private HeadlineWeights() {}

  /** How good it is by {@link HeadlineFigures#shown}. */
  static double shown(double... figures) {
    return sum("shown", figures);
  }

  /** How good it is by these and, behind them, {@link HeadlineFigures#judged}. */
  static double judged(double... figures) {
    return sum("judged", figures);
  }

  private static double sum(String row, double... figures) {
    double[] weights = Objects.requireNonNull(ROWS.get(row), row);
    double sum = 0;
    for (int i = 0; i < figures.length; i++) {
      sum += weights[i] * figures[i];
    }
    return sum;
  }
}

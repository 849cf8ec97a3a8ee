package dev.backstory.bench.train;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Binary logistic regression by Newton's method, with a ridge on all weights but the intercept. */
public final class LogisticRegression {
  private static final int MOST_STEPS = 30;
  private static final double CLOSE = 1e-7;
  private static final double LEAST_CURVATURE = 1e-9;

  private final double ridge;

  /**
   * An observation.
   *
   * @param weight how much it counts
   */
  public record Example(double[] values, boolean positive, double weight) {}

  public LogisticRegression(double ridge) {
    this.ridge = ridge;
  }

  /** The weights in the order of the values, and then the intercept. */
  public double[] fit(List<Example> examples) {
    int size = examples.getFirst().values().length + 1;
    double[] weights = new double[size];
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] change = step(examples, weights);
      double largest = 0;
      for (int i = 0; i < size; i++) {
        weights[i] += change[i];
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < CLOSE) {
        break;
      }
    }
    return weights;
  }

  private double[] step(List<Example> examples, double[] weights) {
    int size = weights.length;
    double[][] system = new double[size][size + 1];
    for (Example example : examples) {
      accumulate(system, example, 1 / (1 + Math.exp(-odds(weights, example.values()))));
    }
    for (int i = 0; i < size; i++) {
      double penalty = i == size - 1 ? 0 : ridge;
      system[i][i] += penalty + LEAST_CURVATURE;
      system[i][size] -= penalty * weights[i];
    }
    return solve(system);
  }

  /** Adds curvature (left) and slope (last column) of the log-likelihood at an example. */
  private static void accumulate(double[][] system, Example example, double probability) {
    int size = system.length;
    double slope = example.weight() * ((example.positive() ? 1 : 0) - probability);
    double curvature = example.weight() * probability * (1 - probability);
    for (int i = 0; i < size; i++) {
      double value = value(example.values(), i);
      system[i][size] += slope * value;
      for (int j = 0; j < size; j++) {
        system[i][j] += curvature * value * value(example.values(), j);
      }
    }
  }

  /** What fitted weights say of values, in log odds. */
  public static double odds(double[] weights, double... values) {
    double odds = 0;
    for (int i = 0; i < weights.length; i++) {
      odds += weights[i] * value(values, i);
    }
    return odds;
  }

  /** Weights as cells of a table, each behind a tab. */
  public static String cells(double... weights) {
    return Arrays.stream(weights)
        .mapToObj(weight -> String.format(Locale.ROOT, "\t%.3f", weight))
        .collect(Collectors.joining());
  }

  /** The values of these names; 0 where there is none. */
  public static double[] values(Map<String, Double> named, Collection<String> names) {
    return names.stream().mapToDouble(name -> named.getOrDefault(name, 0.0)).toArray();
  }

  private static double value(double[] values, int i) {
    return i < values.length ? values[i] : 1;
  }

  /** Gauss-Jordan elimination with pivoting; the last column is the right side. */
  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int column = 0; column < size; column++) {
      swapInPivot(system, column);
      for (int row = 0; row < size; row++) {
        if (row != column) {
          double factor = system[row][column] / system[column][column];
          for (int k = column; k <= size; k++) {
            system[row][k] -= factor * system[column][k];
          }
        }
      }
    }
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = system[i][size] / system[i][i];
    }
    return solution;
  }

  private static void swapInPivot(double[][] system, int column) {
    int pivot = column;
    for (int row = column + 1; row < system.length; row++) {
      if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) {
        pivot = row;
      }
    }
    double[] swapped = system[column];
    system[column] = system[pivot];
    system[pivot] = swapped;
  }
}

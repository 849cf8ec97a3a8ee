package dev.backstory.bench.train.compose;

import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.bench.train.LogisticRegression.Example;
import dev.backstory.models.EncoderHeads;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits a head of one output on what the heads of the encoder see, which itself stays as it is: a
 * logistic regression over values brought to one scale, with a strong ridge, since there are many
 * of them.
 */
final class HeadFit {
  private static final double RIDGE = 1000;
  private static final double LEAST = 1e-6;

  /** The weights of the values as they are, and then the intercept. */
  double[] fit(List<float[]> seen, boolean... yes) {
    int size = seen.getFirst().length;
    double[] mean = new double[size];
    double[] spread = new double[size];
    for (int k = 0; k < size; k++) {
      double sum = 0;
      double squares = 0;
      for (float[] values : seen) {
        sum += values[k];
        squares += (double) values[k] * values[k];
      }
      mean[k] = sum / seen.size();
      spread[k] = Math.sqrt(Math.max(0, squares / seen.size() - mean[k] * mean[k])) + LEAST;
    }
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < yes.length; i++) {
      double[] scaled = new double[size];
      for (int k = 0; k < size; k++) {
        scaled[k] = (seen.get(i)[k] - mean[k]) / spread[k];
      }
      examples.add(new Example(scaled, yes[i], 1));
    }
    double[] weights = new LogisticRegression(RIDGE).fit(examples);
    for (int k = 0; k < size; k++) {
      weights[k] /= spread[k];
      weights[size] -= weights[k] * mean[k];
    }
    return weights;
  }

  static double odds(double[] weights, float... seen) {
    double odds = weights[seen.length];
    for (int k = 0; k < seen.length; k++) {
      odds += weights[k] * seen[k];
    }
    return odds;
  }

  /** As the encoder's heads keep them. */
  static EncoderHeads.Head head(double... weights) {
    float[] values = new float[weights.length - 1];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) weights[k];
    }
    return new EncoderHeads.Head(values, new float[] {(float) weights[values.length]});
  }
}

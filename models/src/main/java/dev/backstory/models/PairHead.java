package dev.backstory.models;

import dev.backstory.models.PairTokens.Pair;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Makes one figure of the vectors of a pair: a weighted sum of the first mark's vector and of the
 * products and differences of both texts' mean vectors, brought to unit length.
 */
public final class PairHead {
  /** Of each vector. */
  public static final int WIDTH = 384;

  private final float[] weights;
  private final float bias;

  /**
   * @param weights of the mark's values, the products and the differences, 384 each
   * @param bias what is added to their sum
   */
  public PairHead(float[] weights, float bias) {
    if (weights.length != 3 * WIDTH) {
      throw new IllegalArgumentException(weights.length + " weights");
    }
    this.weights = weights.clone();
    this.bias = bias;
  }

  /** As {@link #bytes()} wrote it. */
  static PairHead of(byte[] bytes) {
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return new PairHead(Arrays.copyOf(values, values.length - 1), values[values.length - 1]);
  }

  /** The weights and then the bias, as big-endian floats. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate((weights.length + 1) * Float.BYTES);
    bytes.asFloatBuffer().put(weights).put(bias);
    return bytes.array();
  }

  /** The same with other odds: so many times as steep, and so much more. */
  public PairHead calibrated(double slope, double shift) {
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] * slope);
    }
    return new PairHead(scaled, (float) (bias * slope + shift));
  }

  /** The log odds that both texts tell the same. */
  double odds(float[][] vectors, Pair pair) {
    double[] first = unitMean(vectors, 1, pair.first());
    double[] second = unitMean(vectors, pair.first() + 2, pair.second());
    double sum = bias;
    for (int i = 0; i < WIDTH; i++) {
      sum += weights[i] * vectors[0][i];
      sum += weights[WIDTH + i] * first[i] * second[i];
      sum += weights[2 * WIDTH + i] * Math.abs(first[i] - second[i]);
    }
    return sum;
  }

  /** A text without pieces has no direction: all zero. */
  private static double[] unitMean(float[][] vectors, int from, int count) {
    double[] mean = new double[WIDTH];
    for (float[] vector : Arrays.asList(vectors).subList(from, from + count)) {
      for (int i = 0; i < WIDTH; i++) {
        mean[i] += vector[i] / count;
      }
    }
    double norm = 1e-9;
    for (double value : mean) {
      norm += value * value;
    }
    for (int i = 0; i < WIDTH; i++) {
      mean[i] /= Math.sqrt(norm);
    }
    return mean;
  }
}

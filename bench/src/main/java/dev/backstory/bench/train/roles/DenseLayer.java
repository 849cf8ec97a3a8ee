package dev.backstory.bench.train.roles;

import java.util.Random;

/**
 * A layer of weights between numbers, with what it takes to train it by the Adam method (Kingma and
 * Ba, ICLR 2015; decay of weights after Loshchilov and Hutter, ICLR 2019).
 */
final class DenseLayer {
  private static final float FIRST_MOMENT = 0.9f;
  private static final float SECOND_MOMENT = 0.999f;
  private static final double TINY = 1e-6;

  private final float[][] weights;
  private final float[][] slopes;
  private final float[][] means;
  private final float[][] squares;

  /**
   * @param spread standard deviation of the first weights
   */
  DenseLayer(int inputs, int outputs, double spread, Random random) {
    weights = new float[inputs][outputs];
    slopes = new float[inputs][outputs];
    means = new float[inputs][outputs];
    squares = new float[inputs][outputs];
    for (float[] row : weights) {
      for (int k = 0; k < outputs; k++) {
        row[k] = (float) (random.nextGaussian() * spread);
      }
    }
  }

  float[] forward(float[] inputs) {
    float[] outputs = new float[weights[0].length];
    for (int i = 0; i < inputs.length; i++) {
      float input = inputs[i];
      float[] row = weights[i];
      for (int k = 0; k < outputs.length && input != 0; k++) {
        outputs[k] += input * row[k];
      }
    }
    return outputs;
  }

  /** Remembers the slope of the loss at each weight, and gives that at each input. */
  float[] backward(float[] inputs, float[] outputSlopes) {
    float[] inputSlopes = new float[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      float input = inputs[i];
      float[] row = weights[i];
      float[] slope = slopes[i];
      float sum = 0;
      for (int k = 0; k < outputSlopes.length; k++) {
        slope[k] += input * outputSlopes[k];
        sum += row[k] * outputSlopes[k];
      }
      inputSlopes[i] = sum;
    }
    return inputSlopes;
  }

  /**
   * Takes a step down the slopes and forgets them.
   *
   * @param step its number, from 1
   */
  void step(int step, double rate, double decay) {
    double first = 1 - Math.pow(FIRST_MOMENT, step);
    double second = 1 - Math.pow(SECOND_MOMENT, step);
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < weights[i].length; k++) {
        float slope = slopes[i][k];
        means[i][k] = FIRST_MOMENT * means[i][k] + (1 - FIRST_MOMENT) * slope;
        squares[i][k] = SECOND_MOMENT * squares[i][k] + (1 - SECOND_MOMENT) * slope * slope;
        double way = means[i][k] / first / (Math.sqrt(squares[i][k] / second) + TINY);
        weights[i][k] -= (float) (rate * (way + decay * weights[i][k]));
        slopes[i][k] = 0;
      }
    }
  }
}

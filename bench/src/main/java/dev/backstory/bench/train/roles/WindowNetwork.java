package dev.backstory.bench.train.roles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Tells roles by the vectors of a sentence, of two before and two behind it, of the headline, of
 * the lead and of the whole article: each is brought to few dimensions, and a hidden layer sees
 * them all. Part of the teacher; too costly to be used.
 */
final class WindowNetwork {
  private static final int REACH = 2;
  private static final int SLOTS = 2 * REACH + 1 + 3;
  private static final int BROUGHT = 48;
  private static final int HIDDEN = 64;
  private static final int ROUNDS = 8;
  private static final int ARTICLES_A_STEP = 2;
  private static final double RATE = 0.001;
  private static final double DECAY = 0.01;
  private static final float HIDDEN_DROPPED = 0.4f;
  private static final float INPUTS_DROPPED = 0.24f;

  /** Brings the numbers of a vector of length 1 to about 0.2. */
  private static final float SCALE = 4;

  private final DenseLayer bringing;
  private final DenseLayer hidden;
  private final DenseLayer output;
  private final Random random;

  private WindowNetwork(int dimensions, int roles, long seed) {
    random = new Random(seed);
    int inputs = SLOTS * BROUGHT + RoleInputs.TRAITS;
    bringing = new DenseLayer(dimensions, BROUGHT, 0.1, random);
    hidden = new DenseLayer(inputs, HIDDEN, Math.sqrt(1.0 / inputs), random);
    output = new DenseLayer(HIDDEN + 1, roles, Math.sqrt(1.0 / HIDDEN), random);
  }

  /** Trains on articles that have a sentence at least; the same articles give the same network. */
  static WindowNetwork train(List<RoleExample> articles, long seed) {
    int dimensions = articles.getFirst().inputs().headline().length;
    int roles = articles.getFirst().targets()[0].length;
    WindowNetwork network = new WindowNetwork(dimensions, roles, seed);
    network.run(articles);
    return network;
  }

  private void run(List<RoleExample> articles) {
    List<RoleExample> order = new ArrayList<>(articles);
    int steps = ROUNDS * order.size() / ARTICLES_A_STEP + 1;
    int step = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int a = 0; a < order.size(); a++) {
        learn(order.get(a));
        if (a % ARTICLES_A_STEP == ARTICLES_A_STEP - 1) {
          step++;
          double rate = RATE * (1 - 0.95 * step / steps);
          bringing.step(step, rate, DECAY);
          hidden.step(step, rate, DECAY);
          output.step(step, rate, DECAY);
        }
      }
    }
  }

  /** For each sentence the probability of each role. */
  double[][] probabilities(RoleInputs article) {
    float[][] brought = brought(vectors(article));
    double[][] probabilities = new double[article.sentences().length][];
    for (int i = 0; i < probabilities.length; i++) {
      float[] seen = hidden.forward(inputs(article, brought, i));
      probabilities[i] = softmax(output.forward(rectified(seen)));
    }
    return probabilities;
  }

  private void learn(RoleExample article) {
    float[][] vectors = vectors(article.inputs());
    float[][] brought = brought(vectors);
    float[][] slopes = new float[vectors.length][BROUGHT];
    for (int i = 0; i < article.targets().length; i++) {
      float[] inputs = inputs(article.inputs(), brought, i);
      float[] kept = kept(inputs.length, SLOTS * BROUGHT, INPUTS_DROPPED);
      multiply(inputs, kept);
      float[] active = rectified(hidden.forward(inputs));
      float[] keptActive = kept(active.length, HIDDEN, HIDDEN_DROPPED);
      multiply(active, keptActive);
      float[] error = error(softmax(output.forward(active)), article.targets()[i]);
      float[] activeSlopes = output.backward(active, error);
      float[] hiddenSlopes = new float[HIDDEN];
      for (int k = 0; k < HIDDEN; k++) {
        hiddenSlopes[k] = active[k] > 0 ? activeSlopes[k] * keptActive[k] : 0;
      }
      float[] inputSlopes = hidden.backward(inputs, hiddenSlopes);
      multiply(inputSlopes, kept);
      collect(slopes, inputSlopes, i, article.targets().length);
    }
    for (int v = 0; v < vectors.length; v++) {
      bringing.backward(vectors[v], slopes[v]);
    }
  }

  private static float[] error(double[] probabilities, double[] targets) {
    float[] error = new float[targets.length];
    for (int role = 0; role < error.length; role++) {
      error[role] = (float) (probabilities[role] - targets[role]);
    }
    return error;
  }

  /** The sentences' vectors, then those of the whole article and of the headline. */
  private static float[][] vectors(RoleInputs article) {
    int size = article.sentences().length;
    float[][] vectors = new float[size + 2][];
    for (int i = 0; i < vectors.length; i++) {
      float[] vector =
          i < size ? article.sentences()[i] : i == size ? article.mean() : article.headline();
      vectors[i] = vector.clone();
      for (int k = 0; k < vector.length; k++) {
        vectors[i][k] *= SCALE;
      }
    }
    return vectors;
  }

  private float[][] brought(float[][] vectors) {
    float[][] brought = new float[vectors.length][];
    for (int i = 0; i < vectors.length; i++) {
      brought[i] = bringing.forward(vectors[i]);
    }
    return brought;
  }

  /** Which vector is in a slot of a sentence's window; -1 beyond the article's ends. */
  private static int inSlot(int slot, int sentence, int size) {
    if (slot > 2 * REACH) {
      return slot == SLOTS - 1 ? 0 : size + slot - 2 * REACH - 1;
    }
    int at = sentence + slot - REACH;
    return at < size ? at : -1;
  }

  private static float[] inputs(RoleInputs article, float[][] brought, int sentence) {
    float[] inputs = new float[SLOTS * BROUGHT + RoleInputs.TRAITS];
    for (int slot = 0; slot < SLOTS; slot++) {
      int vector = inSlot(slot, sentence, article.sentences().length);
      if (vector >= 0) {
        System.arraycopy(brought[vector], 0, inputs, slot * BROUGHT, BROUGHT);
      }
    }
    float[] traits = article.traits()[sentence];
    System.arraycopy(traits, 0, inputs, SLOTS * BROUGHT, traits.length);
    return inputs;
  }

  private static void collect(float[][] slopes, float[] inputSlopes, int sentence, int size) {
    for (int slot = 0; slot < SLOTS; slot++) {
      int vector = inSlot(slot, sentence, size);
      for (int k = 0; k < BROUGHT && vector >= 0; k++) {
        slopes[vector][k] += inputSlopes[slot * BROUGHT + k];
      }
    }
  }

  /** The positive part, and a one behind it. */
  private static float[] rectified(float[] values) {
    float[] positive = new float[values.length + 1];
    for (int k = 0; k < values.length; k++) {
      positive[k] = Math.max(0, values[k]);
    }
    positive[values.length] = 1;
    return positive;
  }

  /** Zeros for those of the first values that are left out this time (dropout). */
  private float[] kept(int size, int first, float dropped) {
    float[] kept = new float[size];
    for (int k = 0; k < size; k++) {
      boolean out = k < first && random.nextFloat() < dropped;
      kept[k] = out ? 0 : k < first ? 1 / (1 - dropped) : 1;
    }
    return kept;
  }

  private static void multiply(float[] values, float[] factors) {
    for (int k = 0; k < values.length; k++) {
      values[k] *= factors[k];
    }
  }

  private static double[] softmax(float[] scores) {
    double max = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      max = Math.max(max, score);
    }
    double total = 0;
    double[] shares = new double[scores.length];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = StrictMath.exp(scores[k] - max);
      total += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= total;
    }
    return shares;
  }
}

package dev.backstory.bench.train.kinds;

import dev.backstory.annotate.kind.KindModel;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.model.ParagraphKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Logistic regression with a class a kind, by stochastic gradient ascent with a step size per
 * weight (AdaGrad: Duchi, Hazan and Singer, JMLR 2011) and an L2 penalty; the model is the mean of
 * those after the later half of the rounds. The same articles in the same order give the same
 * model.
 */
final class KindFit {
  private static final int KINDS = KindModel.KINDS.size();
  private static final long SEED = 7;
  private static final int ROUNDS = 16;
  private static final double RATE = 0.2;
  private static final double PENALTY = 0.01;

  /** Articles that a feature must be in to say something that holds elsewhere. */
  private static final int LEAST = 2;

  private static final double NEGLIGIBLE = 1e-4;

  /** A sentence, its features as rows of the weights. */
  private record Row(int[] rows, float[] values, int kind) {}

  private final int[] ids;
  private final double[] weights;
  private final double[] squares;
  private final List<Row> rows = new ArrayList<>();

  private KindFit(List<KindExample> articles) {
    this.ids = frequent(articles);
    this.weights = new double[ids.length * KINDS];
    this.squares = new double[ids.length * KINDS];
    Arrays.fill(squares, 1);
    for (KindExample article : articles) {
      for (int i = 0; i < article.kinds().size(); i++) {
        rows.add(row(article.vectors().get(i), article.kinds().get(i)));
      }
    }
  }

  /**
   * @param floor of the model that comes of it
   */
  static KindModel train(List<KindExample> articles, float floor) {
    return new KindFit(articles).run(floor);
  }

  private static int[] frequent(List<KindExample> articles) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (KindExample article : articles) {
      Map<Integer, Integer> own = new TreeMap<>();
      for (FeatureVector vector : article.vectors()) {
        for (int i = 0; i < vector.size(); i++) {
          own.merge(vector.id(i), 1, Integer::sum);
        }
      }
      own.keySet().forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  private Row row(FeatureVector vector, ParagraphKind kind) {
    int[] at = new int[vector.size()];
    float[] values = new float[vector.size()];
    int size = 0;
    for (int i = 0; i < vector.size(); i++) {
      int row = Arrays.binarySearch(ids, vector.id(i));
      if (row >= 0) {
        at[size] = row;
        values[size++] = vector.value(i);
      }
    }
    return new Row(
        Arrays.copyOf(at, size), Arrays.copyOf(values, size), KindModel.KINDS.indexOf(kind));
  }

  private KindModel run(float floor) {
    List<Row> order = new ArrayList<>(rows);
    Random random = new Random(SEED);
    float[] sums = new float[weights.length];
    int averaged = ROUNDS / 2;
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      double rate = RATE * (1 - (double) round / ROUNDS);
      order.forEach(row -> step(row, rate));
      for (int i = 0; round >= ROUNDS - averaged && i < weights.length; i++) {
        sums[i] += (float) (weights[i] / averaged);
      }
    }
    return new KindModel(ids, sums, floor);
  }

  private void step(Row row, double rate) {
    double[] probabilities = probabilities(row);
    for (int kind = 0; kind < KINDS; kind++) {
      double pull = (kind == row.kind() ? 1 : 0) - probabilities[kind];
      for (int j = 0; Math.abs(pull) > NEGLIGIBLE && j < row.rows().length; j++) {
        int at = row.rows()[j] * KINDS + kind;
        double slope = pull * row.values()[j] - PENALTY * weights[at];
        squares[at] += slope * slope;
        weights[at] += rate * slope / Math.sqrt(squares[at]);
      }
    }
  }

  private double[] probabilities(Row row) {
    double[] scores = new double[KINDS];
    for (int j = 0; j < row.rows().length; j++) {
      for (int kind = 0; kind < KINDS; kind++) {
        scores[kind] += weights[row.rows()[j] * KINDS + kind] * row.values()[j];
      }
    }
    double largest = Arrays.stream(scores).max().orElse(0);
    double total = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      scores[kind] = Math.exp(scores[kind] - largest);
      total += scores[kind];
    }
    for (int kind = 0; kind < KINDS; kind++) {
      scores[kind] /= total;
    }
    return scores;
  }
}

package dev.backstory.bench.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How well figures tell pairs that are the same from those that are not. */
public final class PairScores {
  private PairScores() {}

  /** The chance that a pair that is the same has the higher figure; half of equal ones count. */
  public static double auroc(double[] figures, boolean[] same) {
    Integer[] order =
        IntStream.range(0, figures.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> figures[i]))
            .toArray(Integer[]::new);
    double ranks = 0;
    long count = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && figures[order[to]] == figures[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        if (same[order[i]]) {
          ranks += (from + to + 1) / 2.0;
          count++;
        }
      }
      from = to;
    }
    long others = order.length - count;
    return (ranks - count * (count + 1) / 2.0) / (count * (double) others);
  }

  /** The share that is right if figures from a threshold on count as the same. */
  public static double accuracy(double[] figures, boolean[] same, double threshold) {
    long right =
        IntStream.range(0, figures.length)
            .filter(i -> (figures[i] >= threshold) == same[i])
            .count();
    return right / (double) figures.length;
  }

  /** The accuracy at the threshold that is best for these very pairs. */
  public static double bestAccuracy(double[] figures, boolean[] same) {
    return Arrays.stream(figures)
        .distinct()
        .map(threshold -> accuracy(figures, same, threshold))
        .max()
        .orElseThrow();
  }

  /**
   * What is found with so high a precision.
   *
   * @param all how many pairs are the same, also those that were not given a figure
   * @return the lowest threshold from which the precision is reached, and the recall there
   */
  public static Found recallAt(double precision, double[] figures, boolean[] same, long all) {
    List<Integer> order =
        IntStream.range(0, figures.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -figures[i]))
            .toList();
    long right = 0;
    Found best = new Found(Double.POSITIVE_INFINITY, 0);
    for (int taken = 0; taken < order.size(); taken++) {
      right += same[order.get(taken)] ? 1 : 0;
      boolean tied =
          taken + 1 < order.size() && figures[order.get(taken + 1)] == figures[order.get(taken)];
      if (!tied && right >= precision * (taken + 1)) {
        best = new Found(figures[order.get(taken)], right / (double) all);
      }
    }
    return best;
  }

  /** A threshold and the recall that it has. */
  public record Found(double threshold, double recall) {}
}

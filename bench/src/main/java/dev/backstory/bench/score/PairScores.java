package dev.backstory.bench.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How well figures tell pairs that are the same, or whatever is asked, from those that are not.
 *
 * @param figures of the pairs, the higher for those that are the same
 * @param same of the pairs in the same order
 */
public record PairScores(double[] figures, boolean[] same) {
  /**
   * Of some rows.
   *
   * @param figure called for several rows at a time
   */
  public static <R> PairScores of(
      List<R> rows, ToDoubleFunction<R> figure, Predicate<? super R> isSame) {
    boolean[] same = new boolean[rows.size()];
    for (int i = 0; i < same.length; i++) {
      same[i] = isSame.test(rows.get(i));
    }
    return new PairScores(rows.parallelStream().mapToDouble(figure).toArray(), same);
  }

  /** Of rows with their figures. */
  public static <R> PairScores of(List<R> rows, List<Double> figures, Predicate<? super R> isSame) {
    double[] all = figures.stream().mapToDouble(Double::doubleValue).toArray();
    return new PairScores(all, of(rows, _ -> 0, isSame).same());
  }

  /** How many are the same. */
  public long yes() {
    return IntStream.range(0, same.length).filter(i -> same[i]).count();
  }

  /** The chance that a pair that is the same has the higher figure; half of equal ones count. */
  public double auroc() {
    List<Integer> order = order(Comparator.comparingDouble(i -> figures[i]));
    double ranks = 0;
    for (int from = 0; from < order.size(); ) {
      int to = from;
      while (to < order.size() && figures[order.get(to)] == figures[order.get(from)]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks += same[order.get(i)] ? (from + to + 1) / 2.0 : 0;
      }
      from = to;
    }
    long count = yes();
    return (ranks - count * (count + 1) / 2.0) / (count * (double) (order.size() - count));
  }

  private List<Integer> order(Comparator<Integer> by) {
    return IntStream.range(0, figures.length).boxed().sorted(by).toList();
  }

  /** The share that is right if figures from a threshold on count as the same. */
  public double accuracy(double threshold) {
    long right =
        IntStream.range(0, figures.length)
            .filter(i -> (figures[i] >= threshold) == same[i])
            .count();
    return right / (double) figures.length;
  }

  /** The accuracy at the threshold that is best for these very pairs. */
  public double bestAccuracy() {
    return Arrays.stream(figures).distinct().map(this::accuracy).max().orElseThrow();
  }

  /** What is found of these with so high a precision. */
  public Found recallAt(double precision) {
    return recallAt(precision, yes());
  }

  /**
   * What is found with so high a precision.
   *
   * @param all how many pairs are the same, also those that were not given a figure
   * @return the lowest threshold from which the precision is reached, and the recall there
   */
  public Found recallAt(double precision, long all) {
    List<Integer> order = order(Comparator.comparingDouble(i -> -figures[i]));
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

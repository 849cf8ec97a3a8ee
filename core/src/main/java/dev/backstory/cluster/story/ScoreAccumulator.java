package dev.backstory.cluster.story;

import java.util.Arrays;

/**
 * A score for each of the latest articles, of which a query touches few: only those are looked at,
 * and set back to zero. For queries one after the other.
 */
final class ScoreAccumulator {
  private static final int FEW = 1024;

  private final float[] scores;
  private int[] touched = new int[FEW];
  private int size;

  /**
   * @param articles how many in a row have a score at once
   */
  ScoreAccumulator(int articles) {
    scores = new float[Math.max(1, Integer.highestOneBit(2 * articles - 1))];
  }

  /**
   * @param points more than zero
   */
  void add(int article, float points) {
    int at = article & (scores.length - 1);
    if (scores[at] == 0) {
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, 2 * size);
      }
      touched[size++] = article;
    }
    scores[at] += points;
  }

  /**
   * Those with the highest scores, the highest first, of equals the older one; forgets them all.
   */
  int[] takeHighest(int most) {
    TopK largest = new TopK(most);
    for (int i = 0; i < size; i++) {
      int at = touched[i] & (scores.length - 1);
      largest.offer(scores[at], touched[i]);
      scores[at] = 0;
    }
    size = 0;
    return largest.items();
  }
}

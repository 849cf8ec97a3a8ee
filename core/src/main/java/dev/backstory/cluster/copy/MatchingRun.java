package dev.backstory.cluster.copy;

import java.util.Comparator;

/**
 * Equal words in two texts.
 *
 * @param from position of the first word in the one text
 * @param other position of the first word in the other text
 * @param length in words
 */
record MatchingRun(int from, int other, int length) {
  static final Comparator<MatchingRun> LONGEST_FIRST =
      Comparator.comparingInt((MatchingRun run) -> -run.length())
          .thenComparingInt(MatchingRun::from)
          .thenComparingInt(MatchingRun::other);

  int to() {
    return from + length;
  }

  int otherTo() {
    return other + length;
  }

  MatchingRun part(int start, int end) {
    return new MatchingRun(from + start, other + start, end - start);
  }
}

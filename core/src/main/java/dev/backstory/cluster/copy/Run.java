package dev.backstory.cluster.copy;

import java.util.Comparator;

/**
 * Equal words in two texts.
 *
 * @param from position of the first word in the one text
 * @param other position of the first word in the other text
 * @param length in words
 */
record Run(int from, int other, int length) {
  static final Comparator<Run> LONGEST_FIRST =
      Comparator.comparingInt((Run run) -> -run.length())
          .thenComparingInt(Run::from)
          .thenComparingInt(Run::other);

  int to() {
    return from + length;
  }

  int otherTo() {
    return other + length;
  }

  Run part(int start, int end) {
    return new Run(from + start, other + start, end - start);
  }
}

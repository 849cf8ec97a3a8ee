package dev.backstory.port;

import java.util.List;

/**
 * Judges whether two stretches of text, a sentence or a clause each, tell the same fact: the same
 * act, state or statement of the same people on the same occasion, whatever the words and however
 * much more one of them tells. Safe for use by several threads; the same pair, the same figure, in
 * either order.
 */
public interface PairJudge {
  /** From here on two stretches count as telling the same. */
  double SAME = 0.5;

  /**
   * How probable it is that both tell the same fact, 0 to 1. A long text is read up to the model's
   * limit.
   */
  double same(String a, String b);

  /**
   * How probable it is that both say the same throughout, so that either could stand for the other,
   * 0 to 1.
   */
  default double equivalent(String a, String b) {
    return same(a, b);
  }

  /** What {@link #same(String, String)} says of each pair, in order. */
  default double[] same(List<Pair> pairs) {
    return pairs.stream().mapToDouble(pair -> same(pair.a(), pair.b())).toArray();
  }

  /** Two stretches of text to be judged. */
  record Pair(String a, String b) {}
}

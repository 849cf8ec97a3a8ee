package dev.backstory.cluster.story;

/**
 * A sparse vector of unit length: the numbers of its terms, ascending, and what each weighs, as a
 * multiple of {@code unit}. Weights are kept in two bytes each, since very many vectors are held;
 * one byte was too coarse to keep the neighbours as they are.
 */
record TermVector(int[] terms, char[] weights, float unit) {
  private static final int HEAVIEST = Character.MAX_VALUE;

  /**
   * @param terms ascending
   * @param weights not negative, as many as terms, in any unit
   */
  static TermVector of(int[] terms, float[] weights) {
    float heaviest = 0;
    for (float weight : weights) {
      heaviest = Math.max(heaviest, weight);
    }
    char[] rounded = new char[weights.length];
    long squares = 0;
    for (int i = 0; i < weights.length && heaviest > 0; i++) {
      int units = Math.round(HEAVIEST * weights[i] / heaviest);
      squares += (long) units * units;
      rounded[i] = (char) units;
    }
    return new TermVector(terms, rounded, squares == 0 ? 0 : (float) (1 / Math.sqrt(squares)));
  }

  /** The number of the term that stands there. */
  int term(int at) {
    return terms[at];
  }

  /** Weight of the term that stands there, 0 to 1. */
  float weight(int at) {
    return weights[at] * unit;
  }

  /**
   * Where in this vector its heaviest terms stand, the heaviest first; those that weigh nothing do
   * not.
   */
  int[] heaviest(int most) {
    TopK heaviest = new TopK(Math.min(most, terms.length));
    for (int i = 0; i < terms.length; i++) {
      if (weights[i] != 0) {
        heaviest.offer(weights[i], i);
      }
    }
    return heaviest.items();
  }

  boolean isEmpty() {
    return terms.length == 0;
  }

  /** Cosine of the angle to the other, 0 to 1. */
  double cosine(TermVector other) {
    long dot = 0;
    int i = 0;
    int j = 0;
    // Without a branch that depends on which of the two is smaller: nobody could foretell it.
    while (i < terms.length && j < other.terms.length) {
      int term = terms[i];
      int otherTerm = other.terms[j];
      if (term == otherTerm) {
        dot += (long) weights[i] * other.weights[j];
      }
      i += term <= otherTerm ? 1 : 0;
      j += otherTerm <= term ? 1 : 0;
    }
    return dot * ((double) unit * other.unit);
  }
}

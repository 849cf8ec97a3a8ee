package dev.backstory.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** A sparse vector of unit length: terms by number, ascending, and their weights. */
record TermVector(int[] terms, float[] weights) {
  /** Weighs each count by {@code 1 + ln} of it and the rarity of its term. */
  static TermVector of(
      Map<String, Float> counts, ToIntFunction<String> number, ToDoubleFunction<String> rarity) {
    long[] keyed = new long[counts.size()];
    double norm = 0;
    int at = 0;
    for (Map.Entry<String, Float> count : counts.entrySet()) {
      double weight = Math.log1p(count.getValue()) * rarity.applyAsDouble(count.getKey());
      norm += weight * weight;
      int bits = Float.floatToIntBits((float) weight);
      keyed[at++] = ((long) number.applyAsInt(count.getKey()) << 32) | (bits & 0xffffffffL);
    }
    Arrays.sort(keyed);
    return unit(keyed, norm);
  }

  private static TermVector unit(long[] keyed, double norm) {
    int[] terms = new int[keyed.length];
    float[] weights = new float[keyed.length];
    float scale = norm == 0 ? 0 : (float) (1 / Math.sqrt(norm));
    for (int i = 0; i < keyed.length; i++) {
      terms[i] = (int) (keyed[i] >>> 32);
      weights[i] = Float.intBitsToFloat((int) keyed[i]) * scale;
    }
    return new TermVector(terms, weights);
  }

  /** Where in this vector its heaviest terms stand, the heaviest first. */
  int[] heaviest(int most) {
    return IntStream.range(0, terms.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  boolean isEmpty() {
    return terms.length == 0;
  }

  /** Cosine of the angle to the other, 0 to 1. */
  double cosine(TermVector other) {
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      int difference = terms[i] - other.terms[j];
      if (difference == 0) {
        dot += (double) weights[i++] * other.weights[j++];
      } else if (difference < 0) {
        i++;
      } else {
        j++;
      }
    }
    return dot;
  }
}

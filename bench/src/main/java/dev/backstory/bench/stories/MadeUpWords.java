package dev.backstory.bench.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Made-up words, drawn as often as words are: the r-th with a probability of about 1 / (r + s)
 * (Mandelbrot's form of Zipf's law), and names, a part of which nobody used before, so that the
 * vocabulary keeps growing.
 */
final class MadeUpWords {
  private static final int COMMON = 3_000;
  private static final int COMMON_SHIFT = 40;
  private static final int NAMES = 30_000;
  private static final int NAMES_SHIFT = 150;
  private static final double NEW = 0.04;

  private final RandomGenerator chance;
  private int made;

  MadeUpWords(RandomGenerator chance) {
    this.chance = chance;
  }

  /** Words of general use. */
  List<String> common(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + rank(COMMON, COMMON_SHIFT));
    }
    return words;
  }

  /** Names, and words as rare as they are. */
  List<String> names(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(chance.nextDouble() < NEW ? "n" + made++ : "r" + rank(NAMES, NAMES_SHIFT));
    }
    return words;
  }

  /** The logarithm is drawn evenly. */
  private int rank(int of, int shift) {
    double most = Math.log((double) (of + shift) / shift);
    return (int) (shift * Math.exp(chance.nextDouble() * most)) - shift;
  }
}

package dev.backstory.cluster;

import java.util.Arrays;

/**
 * The distinct runs of {@value #WORDS} words of a text, hashed (Broder, "On the resemblance and
 * containment of documents", 1997). Case, marks and white space do not matter.
 */
record Shingles(long[] hashes) {
  private static final int WORDS = 5;
  private static final int MOST_CHARACTERS = 60_000;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  static Shingles of(String text) {
    long[] hashes = new long[Math.min(text.length(), MOST_CHARACTERS) / 2 + 1];
    long[] window = new long[WORDS];
    int words = 0;
    int size = 0;
    int end = Math.min(text.length(), MOST_CHARACTERS);
    for (int at = 0; at < end; ) {
      int start = at;
      long word = 0;
      while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
        word = word * 31 + Character.toLowerCase(text.charAt(at++));
      }
      if (at == start) {
        at++;
        continue;
      }
      window[words++ % WORDS] = word;
      if (words >= WORDS) {
        hashes[size++] = hash(window, words);
      }
    }
    return new Shingles(distinct(hashes, size));
  }

  boolean isEmpty() {
    return hashes.length == 0;
  }

  int size() {
    return hashes.length;
  }

  private static long hash(long[] window, int oldest) {
    long hash = 0;
    for (int i = 0; i < WORDS; i++) {
      hash = (hash ^ window[(oldest + i) % WORDS]) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private static long[] distinct(long[] hashes, int size) {
    Arrays.sort(hashes, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }
}

package dev.backstory.cluster.story;

import dev.backstory.cluster.copy.QuotedWords;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The runs of {@value #WORDS} words that stand between quotation marks in an article, hashed:
 * reports of one event quote the same people saying the same.
 *
 * @param hashes ascending, each once; hashes of 32 bits, so two runs of a stream may seldom share
 *     one
 */
public record QuotedRuns(int[] hashes) {
  /** Where nothing is quoted. */
  public static final QuotedRuns NONE = new QuotedRuns(new int[0]);

  private static final int WORDS = 4;
  private static final int MOST_CHARACTERS = 10_000;
  private static final int MULTIPLIER = 0x9E3779B1;

  public QuotedRuns {
    hashes = Arrays.stream(hashes).sorted().distinct().toArray();
  }

  @Override
  public int[] hashes() {
    return hashes.clone();
  }

  /** Reads an article's text, whose paragraphs are lines; of a long one its beginning. */
  static QuotedRuns of(String text) {
    String head = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    IntStream.Builder hashes = IntStream.builder();
    for (String line : head.split("\n", -1)) {
      read(line, hashes);
    }
    return new QuotedRuns(hashes.build().toArray());
  }

  /** How many runs are in both. */
  int shared(QuotedRuns other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Integer.compare(hashes[i], other.hashes[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static void read(String line, IntStream.Builder hashes) {
    BitSet quoted = QuotedWords.in(line);
    for (int from = quoted.nextSetBit(0); from >= 0; ) {
      int to = quoted.nextClearBit(from);
      readQuotation(line.substring(from, Math.min(to, line.length())), hashes);
      from = quoted.nextSetBit(to);
    }
  }

  private static void readQuotation(String quotation, IntStream.Builder hashes) {
    int[] last = new int[WORDS];
    int words = 0;
    for (int at = 0; at < quotation.length(); at++) {
      int start = at;
      int hash = 0;
      while (at < quotation.length() && Character.isLetterOrDigit(quotation.charAt(at))) {
        hash = hash * 31 + Character.toLowerCase(quotation.charAt(at++));
      }
      if (at > start) {
        last[words++ % WORDS] = hash;
        if (words >= WORDS) {
          hashes.add(run(last, words));
        }
      }
    }
  }

  /** The hash of the latest words in their order. */
  private static int run(int[] last, int words) {
    int hash = 0;
    for (int i = words; i < words + WORDS; i++) {
      hash = (hash ^ last[i % WORDS]) * MULTIPLIER;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QuotedRuns it && Arrays.equals(hashes, it.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return "QuotedRuns[" + hashes.length + "]";
  }
}

package dev.backstory.cluster.copy;

import java.util.Arrays;

/**
 * Where each run of {@value ReportText#SEED_WORDS} words stands in a text (Broder, "On the
 * resemblance and containment of documents", 1997). A run that comes again and again in one text is
 * no trace of another and left out, which also bounds the work on texts made to be slow.
 *
 * @param sorted hash and position, packed, in order
 */
record ShingleIndex(long[] sorted) {
  /** Bits of a position; a text has fewer words than these can count. */
  private static final int POSITION_BITS = 16;

  private static final int POSITION = (1 << POSITION_BITS) - 1;
  private static final int MOST_OCCURRENCES = 4;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  static ShingleIndex of(ReportText text) {
    int count = Math.max(0, text.size() - ReportText.SEED_WORDS + 1);
    long[] seeds = new long[count];
    for (int i = 0; i < count; i++) {
      seeds[i] = hash(text, i) << POSITION_BITS | i;
    }
    Arrays.sort(seeds);
    return new ShingleIndex(withoutRefrains(seeds));
  }

  static long hash(long seed) {
    return seed >> POSITION_BITS;
  }

  static int position(long seed) {
    return (int) seed & POSITION;
  }

  /** The index after the last seed with the same hash as the one at this index. */
  int endOfGroup(int from) {
    return endOfGroup(sorted, from);
  }

  private static int endOfGroup(long[] seeds, int from) {
    int end = from;
    while (end < seeds.length && hash(seeds[end]) == hash(seeds[from])) {
      end++;
    }
    return end;
  }

  private static long[] withoutRefrains(long[] seeds) {
    int kept = 0;
    for (int from = 0; from < seeds.length; ) {
      int end = endOfGroup(seeds, from);
      if (end - from <= MOST_OCCURRENCES) {
        System.arraycopy(seeds, from, seeds, kept, end - from);
        kept += end - from;
      }
      from = end;
    }
    return Arrays.copyOf(seeds, kept);
  }

  private static long hash(ReportText text, int from) {
    long hash = 0;
    for (int i = from; i < from + ReportText.SEED_WORDS; i++) {
      hash = (hash ^ text.word(i)) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}

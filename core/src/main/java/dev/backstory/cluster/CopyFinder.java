package dev.backstory.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds, among the texts that it has been given, the one that a further text is a copy of. */
final class CopyFinder {
  static final int NONE = -1;

  /** A copy has this share of its shingles from the other text … */
  private static final double COPIED = 0.5;

  /** … or has the other text nearly whole, and that makes up a good part of it. */
  private static final double NEARLY_WHOLE = 0.8;

  private static final double GOOD_PART = 0.25;

  private final List<Integer> numbers = new ArrayList<>();
  private final List<Shingles> originals = new ArrayList<>();
  private final Map<Long, List<Integer>> holders = new HashMap<>();

  /** Remembers a text under a number. */
  void add(int number, Shingles text) {
    for (long hash : text.hashes()) {
      holders.computeIfAbsent(hash, _ -> new ArrayList<>(1)).add(originals.size());
    }
    originals.add(text);
    numbers.add(number);
  }

  /** The number of the text that shares most with this one, if this one is a copy of it. */
  int originalOf(Shingles text) {
    int[] shared = new int[originals.size()];
    for (long hash : text.hashes()) {
      holders.getOrDefault(hash, List.of()).forEach(original -> shared[original]++);
    }
    int best = NONE;
    for (int i = 0; i < shared.length; i++) {
      boolean copy = isCopy(shared[i], text.size(), originals.get(i).size());
      if (copy && (best == NONE || shared[i] > shared[best])) {
        best = i;
      }
    }
    return best == NONE ? NONE : numbers.get(best);
  }

  private static boolean isCopy(int shared, int size, int originalSize) {
    return shared > 0
        && (shared >= COPIED * size
            || (shared >= NEARLY_WHOLE * originalSize && shared >= GOOD_PART * size));
  }
}

package dev.backstory.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds among quotations those that share enough words with a further one to be compared with. */
final class Candidates {
  private static final int FEWEST_SHARED = 2;

  /** Quotations that one is compared with, those with most words in common first. */
  private static final int MOST = 40;

  /** In a big story, a word that more quotations have tells none of them from others. */
  private static final int MOST_HOLDERS = 400;

  private final Map<String, List<Integer>> holders = new HashMap<>();

  void add(int number, SpokenWords words) {
    for (String stem : new HashSet<>(words.stems())) {
      List<Integer> known = holders.computeIfAbsent(stem, _ -> new ArrayList<>(1));
      if (!stem.isEmpty() && known.size() <= MOST_HOLDERS) {
        known.add(number);
      }
    }
  }

  List<Integer> of(SpokenWords words) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (String stem : new HashSet<>(words.stems())) {
      List<Integer> known = holders.getOrDefault(stem, List.of());
      if (known.size() <= MOST_HOLDERS) {
        known.forEach(number -> shared.merge(number, 1, Integer::sum));
      }
    }
    int fewest = Math.min(FEWEST_SHARED, Math.max(1, words.content()));
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue() >= fewest)
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }
}

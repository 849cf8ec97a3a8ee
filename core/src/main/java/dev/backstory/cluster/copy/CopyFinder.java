package dev.backstory.cluster.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds, among the reports that it has been given, those that a further one has text in common
 * with. Reports with a few seeds in common are laid side by side, and what counts is the passages
 * that come of it: reporters' own words that stand in both in the same order. Quotations, page
 * furniture and stock phrases make no copy.
 */
public final class CopyFinder {
  /** A passage of the fewest words that count has about as many seeds. */
  private static final int FEWEST_SEEDS = 6;

  /** Reports that one is laid beside, those with most seeds in common first; bounds the work. */
  private static final int MOST_BESIDE = 20;

  private final List<Known> known = new ArrayList<>();
  private final Map<Long, List<Integer>> holders = new HashMap<>();

  private record Known(int number, ReportText text, ShingleIndex seeds) {}

  /** Remembers a report under a number. */
  public void add(int number, ReportText text) {
    Known added = new Known(number, text, ShingleIndex.of(text));
    for (long seed : added.seeds().sorted()) {
      if (text.isOwnSeed(ShingleIndex.position(seed))) {
        holders.computeIfAbsent(ShingleIndex.hash(seed), _ -> new ArrayList<>(1)).add(known.size());
      }
    }
    known.add(added);
  }

  /**
   * What the report has in common with those remembered that have most of it: at least a passage,
   * which is not enough to make the two dependent.
   */
  public List<Overlap> overlaps(ReportText text) {
    ShingleIndex seeds = ShingleIndex.of(text);
    int[] shared = sharedSeeds(text, seeds);
    return IntStream.range(0, shared.length)
        .boxed()
        .filter(i -> shared[i] >= FEWEST_SEEDS)
        .sorted(Comparator.comparingInt(i -> -shared[i]))
        .limit(MOST_BESIDE)
        .map(i -> overlap(text, seeds, known.get(i)))
        .filter(overlap -> !overlap.passages().isEmpty())
        .toList();
  }

  private int[] sharedSeeds(ReportText text, ShingleIndex seeds) {
    int[] shared = new int[known.size()];
    for (long seed : seeds.sorted()) {
      if (text.isOwnSeed(ShingleIndex.position(seed))) {
        holders
            .getOrDefault(ShingleIndex.hash(seed), List.of())
            .forEach(holder -> shared[holder]++);
      }
    }
    return shared;
  }

  private static Overlap overlap(ReportText text, ShingleIndex seeds, Known other) {
    List<SharedPassage> passages = SharedPassage.between(text, seeds, other.text(), other.seeds());
    int words = passages.stream().mapToInt(SharedPassage::words).sum();
    return new Overlap(
        other.number(),
        passages.stream().map(passage -> text.span(passage.from(), passage.to())).toList(),
        words,
        share(words, text),
        share(words, other.text()));
  }

  private static double share(int words, ReportText text) {
    return text.ownWords() == 0 ? 0 : (double) words / text.ownWords();
  }
}

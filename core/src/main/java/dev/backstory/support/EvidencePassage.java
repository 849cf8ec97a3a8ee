package dev.backstory.support;

import dev.backstory.sentence.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is read of long evidence beside a sentence of a claim. */
final class EvidencePassage {
  /** About as much as the judge of support reads. */
  private static final int WORDS = 105;

  /** What a stem counts that an earlier sentence has, too. */
  private static final double AGAIN = 0.3;

  private static final double LONG = 50;

  private EvidencePassage() {}

  /**
   * The sentences that together have most of the stems of a sentence, in the order of the evidence:
   * each time the one that adds most, the long ones counting a little less, while there is room.
   */
  static List<String> of(String claim, EvidenceText evidence) {
    Set<String> stems = Words.stems(claim);
    Set<String> missing = new HashSet<>(stems);
    TreeSet<Integer> taken = new TreeSet<>();
    int room = WORDS;
    int next = next(stems, missing, evidence, taken, Integer.MAX_VALUE);
    while (next >= 0) {
      taken.add(next);
      room -= words(evidence.sentence(next));
      missing.removeAll(evidence.stems(next));
      next = next(stems, missing, evidence, taken, room);
    }
    return taken.stream().map(evidence::sentence).toList();
  }

  /** -1 if there is none for which there is room. */
  private static int next(
      Set<String> stems, Set<String> missing, EvidenceText evidence, Set<Integer> taken, int room) {
    return IntStream.range(0, evidence.size())
        .filter(at -> !taken.contains(at) && words(evidence.sentence(at)) <= room)
        .boxed()
        .reduce(
            (a, b) ->
                worth(stems, missing, evidence.stems(b)) > worth(stems, missing, evidence.stems(a))
                    ? b
                    : a)
        .orElse(-1);
  }

  private static double worth(Set<String> stems, Set<String> missing, Set<String> of) {
    long added = missing.stream().filter(of::contains).count();
    long had = stems.stream().filter(of::contains).count();
    return (added + AGAIN * had) / (1 + of.size() / LONG);
  }

  private static int words(String sentence) {
    return sentence.split("\\s+").length;
  }
}

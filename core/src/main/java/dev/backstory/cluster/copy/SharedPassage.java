package dev.backstory.cluster.copy;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch that two reports have in common word for word but for small changes.
 *
 * @param from first word in the one text
 * @param to after the last word
 * @param otherTo after the last word in the other text
 * @param words how many words both have and reporters wrote in both
 */
record SharedPassage(int from, int to, int otherTo, int words) {
  /** Words that may be changed, added or left out between two equal runs. */
  private static final int CHANGED_WORDS = 4;

  /** Stock phrases are shorter than what is copied. */
  private static final int FEWEST_WORDS = 12;

  /** The passages of two texts, in the order of the first. */
  static List<SharedPassage> between(
      ReportText text, ShingleIndex seeds, ReportText other, ShingleIndex otherSeeds) {
    List<SharedPassage> passages = new ArrayList<>();
    SharedPassage last = null;
    for (MatchingRun run : CommonRuns.of(text, seeds, other, otherSeeds)) {
      SharedPassage next =
          new SharedPassage(run.from(), run.to(), run.otherTo(), words(run, text, other));
      if (last != null && last.isContinuedBy(run)) {
        next = new SharedPassage(last.from, next.to, next.otherTo, last.words + next.words);
        passages.removeLast();
      }
      passages.add(next);
      last = next;
    }
    passages.removeIf(passage -> passage.words < FEWEST_WORDS);
    return List.copyOf(passages);
  }

  private boolean isContinuedBy(MatchingRun run) {
    int skipped = run.from() - to;
    int otherSkipped = run.other() - otherTo;
    return skipped <= CHANGED_WORDS && otherSkipped >= 0 && otherSkipped <= CHANGED_WORDS;
  }

  private static int words(MatchingRun run, ReportText text, ReportText other) {
    int words = 0;
    for (int i = 0; i < run.length(); i++) {
      words += text.isOwn(run.from() + i) && other.isOwn(run.other() + i) ? 1 : 0;
    }
    return words;
  }
}

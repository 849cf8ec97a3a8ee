package dev.backstory.cluster.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Runs of words that two texts have in common, the longest first and no word twice (greedy string
 * tiling, Wise, "YAP3", 1996), found from the seeds that both have.
 */
final class CommonRuns {
  private final ReportText text;
  private final ReportText other;

  private CommonRuns(ReportText text, ReportText other) {
    this.text = text;
    this.other = other;
  }

  /** In the order in which they stand in the first text. */
  static List<MatchingRun> of(
      ReportText text, ShingleIndex seeds, ReportText other, ShingleIndex otherSeeds) {
    CommonRuns runs = new CommonRuns(text, other);
    List<MatchingRun> maximal = runs.maximal(runs.meetings(seeds, otherSeeds));
    maximal.sort(MatchingRun.LONGEST_FIRST);
    return tiled(maximal);
  }

  /** Where the texts have a seed in common, packed as diagonal and position, in order. */
  private long[] meetings(ShingleIndex seeds, ShingleIndex otherSeeds) {
    long[] a = seeds.sorted();
    long[] b = otherSeeds.sorted();
    LongList found = new LongList();
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      long difference = ShingleIndex.hash(a[i]) - ShingleIndex.hash(b[j]);
      if (difference < 0) {
        i++;
      } else if (difference > 0) {
        j++;
      } else {
        int endA = seeds.endOfGroup(i);
        int endB = otherSeeds.endOfGroup(j);
        addAll(Arrays.copyOfRange(a, i, endA), Arrays.copyOfRange(b, j, endB), found);
        i = endA;
        j = endB;
      }
    }
    return found.sorted();
  }

  private void addAll(long[] seeds, long[] otherSeeds, LongList found) {
    for (long seed : seeds) {
      for (long otherSeed : otherSeeds) {
        int at = ShingleIndex.position(seed);
        long diagonal = at - ShingleIndex.position(otherSeed) + other.size();
        found.add(diagonal << Integer.SIZE | at);
      }
    }
  }

  private List<MatchingRun> maximal(long[] meetings) {
    List<MatchingRun> runs = new ArrayList<>();
    long diagonal = -1;
    int end = 0;
    for (long meeting : meetings) {
      int at = (int) meeting;
      if (meeting >>> Integer.SIZE != diagonal || at >= end) {
        diagonal = meeting >>> Integer.SIZE;
        MatchingRun run = extended(at, at - (int) diagonal + other.size());
        end = run.to();
        if (run.length() >= ReportText.SEED_WORDS) {
          runs.add(run);
        }
      }
    }
    return runs;
  }

  private MatchingRun extended(int at, int otherAt) {
    int back = 0;
    while (same(at - back - 1, otherAt - back - 1)) {
      back++;
    }
    int on = 0;
    while (same(at + on, otherAt + on)) {
      on++;
    }
    return new MatchingRun(at - back, otherAt - back, back + on);
  }

  private boolean same(int at, int otherAt) {
    return at >= 0
        && otherAt >= 0
        && at < text.size()
        && otherAt < other.size()
        && text.word(at) == other.word(otherAt);
  }

  private static List<MatchingRun> tiled(List<MatchingRun> longestFirst) {
    BitSet taken = new BitSet();
    BitSet otherTaken = new BitSet();
    List<MatchingRun> tiles = new ArrayList<>();
    for (MatchingRun run : longestFirst) {
      for (MatchingRun part : free(run, taken, otherTaken)) {
        taken.set(part.from(), part.to());
        otherTaken.set(part.other(), part.otherTo());
        tiles.add(part);
      }
    }
    tiles.sort(Comparator.comparingInt(MatchingRun::from));
    return tiles;
  }

  /** The parts of a run, long enough, whose words neither text has given to a longer one. */
  private static List<MatchingRun> free(MatchingRun run, BitSet taken, BitSet otherTaken) {
    List<MatchingRun> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= run.length(); i++) {
      if (i == run.length() || taken.get(run.from() + i) || otherTaken.get(run.other() + i)) {
        if (i - start >= ReportText.SEED_WORDS) {
          parts.add(run.part(start, i));
        }
        start = i + 1;
      }
    }
    return parts;
  }
}

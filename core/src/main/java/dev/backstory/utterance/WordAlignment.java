package dev.backstory.utterance;

import java.util.List;

/**
 * What two quotations have in common.
 *
 * @param run words of the longest stretch that both have word for word
 * @param runContent how many of these carry meaning
 * @param named whether they may be a name or a title, and nothing that was said
 * @param cover their share in the shorter of the two pieces that they stand in, 0 to 1
 * @param whole whether on either side one of the pieces ends there, or hardly goes on
 * @param common words that carry meaning and that both have in the same order (longest common
 *     subsequence of their stems)
 * @param share of these in the quotation that has fewer such words, 0 to 1
 */
record WordAlignment(
    int run, int runContent, boolean named, double cover, boolean whole, int common, double share) {
  private static final int HARDLY = 2;

  /** Time {@code one.size() * other.size()}, space {@code other.size()}. */
  static WordAlignment of(SpokenWords one, SpokenWords other) {
    Table table = new Table(one, other);
    table.fill();
    return table.alignment();
  }

  /** The rows of both dynamic programs, one after the other. */
  private static final class Table {
    private final SpokenWords one;
    private final SpokenWords other;
    private final int[] runs;
    private final int[] common;
    private int longest;
    private int end;
    private int otherEnd;

    Table(SpokenWords one, SpokenWords other) {
      this.one = one;
      this.other = other;
      this.runs = new int[other.size() + 1];
      this.common = new int[other.size() + 1];
    }

    void fill() {
      for (int i = 0; i < one.size(); i++) {
        row(one.words().get(i), one.stems().get(i), i + 1);
      }
    }

    private void row(String word, String stem, int after) {
      List<String> words = other.words();
      List<String> stems = other.stems();
      int diagonal = 0;
      int diagonalRun = 0;
      for (int j = 1; j <= words.size(); j++) {
        int above = common[j];
        int aboveRun = runs[j];
        boolean meant = !stem.isEmpty() && stem.equals(stems.get(j - 1));
        common[j] = meant ? diagonal + 1 : Math.max(above, common[j - 1]);
        runs[j] = word.equals(words.get(j - 1)) ? diagonalRun + 1 : 0;
        diagonal = above;
        diagonalRun = aboveRun;
        if (runs[j] > longest) {
          longest = runs[j];
          end = after;
          otherEnd = j;
        }
      }
    }

    WordAlignment alignment() {
      int from = end - longest;
      int otherFrom = otherEnd - longest;
      int before = from - one.pieceStart(from);
      int otherBefore = otherFrom - other.pieceStart(otherFrom);
      int behind = one.pieceEnd(end) - end;
      int otherBehind = other.pieceEnd(otherEnd) - otherEnd;
      int piece = longest + Math.min(before + behind, otherBefore + otherBehind);
      int fewer = Math.max(1, Math.min(one.content(), other.content()));
      return new WordAlignment(
          longest,
          one.content(from, end),
          one.isName(from, end) && other.isName(otherFrom, otherEnd),
          longest == 0 ? 0 : (double) longest / piece,
          Math.min(before, otherBefore) <= HARDLY && Math.min(behind, otherBehind) <= HARDLY,
          common[other.size()],
          (double) common[other.size()] / fewer);
    }
  }
}

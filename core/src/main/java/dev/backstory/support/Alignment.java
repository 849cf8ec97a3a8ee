package dev.backstory.support;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The longest common subsequence of two sentences' words.
 *
 * @param matched for each word of the claim, its place in the sentence, or -1
 * @param count how many are matched
 */
record Alignment(ReadSentence claim, ReadSentence sentence, int[] matched, int count) {
  /** Share of a claim's words that stand in the sentence in the same order. */
  private static final double NEARLY = 0.7;

  /** With the sentence that a claim nearly is, word for word; null if it is none. */
  static @Nullable Alignment nearest(ReadSentence claim, ReadText evidence) {
    Alignment nearest = null;
    for (ReadSentence sentence : evidence.sentences()) {
      Alignment alignment = of(claim, sentence);
      if (nearest == null || alignment.count() > nearest.count()) {
        nearest = alignment;
      }
    }
    return nearest == null || nearest.count() < NEARLY * claim.size() ? null : nearest;
  }

  static Alignment of(ReadSentence claim, ReadSentence sentence) {
    int[][] longest = new int[claim.size() + 1][sentence.size() + 1];
    for (int i = claim.size() - 1; i >= 0; i--) {
      for (int j = sentence.size() - 1; j >= 0; j--) {
        longest[i][j] =
            claim.plain(i).equals(sentence.plain(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int[] matched = new int[claim.size()];
    Arrays.fill(matched, -1);
    for (int i = 0, j = 0; i < claim.size() && j < sentence.size(); ) {
      if (claim.plain(i).equals(sentence.plain(j))) {
        matched[i++] = j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return new Alignment(claim, sentence, matched, longest[0][0]);
  }

  boolean isMatched(int at) {
    return at >= 0 && at < matched.length && matched[at] >= 0;
  }

  /** First place in the sentence that could be that of an unmatched word of the claim. */
  int gapStart(int at) {
    int before = at - 1;
    while (before >= 0 && matched[before] < 0) {
      before--;
    }
    return before < 0 ? 0 : matched[before] + 1;
  }

  /** Behind the last such place. */
  int gapEnd(int at) {
    int behind = at + 1;
    while (behind < matched.length && matched[behind] < 0) {
      behind++;
    }
    return behind == matched.length ? sentence.size() : matched[behind];
  }

  /** The place in the sentence of the one word that a word of the claim replaces, or -1. */
  int replaced(int at) {
    boolean alone =
        matched[at] < 0
            && (at == 0 || isMatched(at - 1))
            && (at + 1 == matched.length || isMatched(at + 1));
    return alone && gapEnd(at) == gapStart(at) + 1 ? gapStart(at) : -1;
  }
}

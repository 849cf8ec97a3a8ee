package dev.backstory.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A claim that is nearly a sentence of its evidence, word for word, has no reason to differ in
 * words that decide what is said, nor to have names and nouns in each other's place.
 */
final class AlignmentCheck implements ClaimCheck {
  /** Share of a claim's words that stand in the sentence in the same order. */
  private static final double NEARLY = 0.7;

  private static final Set<String> DECISIVE =
      Set.of(
          "because", "after", "before", "since", "until", "and", "or", "but", "while", "all",
          "some", "every", "most", "many", "few", "several", "only", "first", "last", "largest",
          "best", "biggest", "more", "less", "up", "down", "above", "below", "over", "under", "may",
          "might", "could", "will", "would", "must", "should", "can", "really");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    Alignment nearest = null;
    for (ReadSentence sentence : evidence.sentences()) {
      Alignment alignment = Alignment.of(claim, sentence);
      if (nearest == null || alignment.count() > nearest.count()) {
        nearest = alignment;
      }
    }
    return nearest == null || nearest.count() < NEARLY * claim.size()
        ? List.of()
        : nearest.differences();
  }

  /**
   * The longest common subsequence of two sentences' words.
   *
   * @param matched for each word of the claim, its place in the sentence, or -1
   */
  private record Alignment(ReadSentence claim, ReadSentence sentence, int[] matched, int count) {
    static Alignment of(ReadSentence claim, ReadSentence sentence) {
      int[][] longest = new int[claim.size() + 1][sentence.size() + 1];
      for (int i = claim.size() - 1; i >= 0; i--) {
        for (int j = sentence.size() - 1; j >= 0; j--) {
          longest[i][j] =
              word(claim, i).equals(word(sentence, j))
                  ? longest[i + 1][j + 1] + 1
                  : Math.max(longest[i + 1][j], longest[i][j + 1]);
        }
      }
      int[] matched = new int[claim.size()];
      Arrays.fill(matched, -1);
      for (int i = 0, j = 0; i < claim.size() && j < sentence.size(); ) {
        if (word(claim, i).equals(word(sentence, j))) {
          matched[i++] = j++;
        } else if (longest[i + 1][j] >= longest[i][j + 1]) {
          i++;
        } else {
          j++;
        }
      }
      return new Alignment(claim, sentence, matched, longest[0][0]);
    }

    private static String word(ReadSentence sentence, int at) {
      return sentence.form(at).toLowerCase(Locale.ROOT);
    }

    List<String> differences() {
      List<String> faults = new ArrayList<>();
      for (int i = 0; i < claim.size(); i++) {
        if (matched[i] < 0 && (isDecisive(i) || isOtherName(i))) {
          faults.add("a word that the evidence does not have there: " + claim.form(i));
        } else if (matched[i] < 0 && isReplaced(i)) {
          faults.add("another word than in the evidence: " + claim.form(i));
        } else if (matched[i] < 0 && isExchanged(i)) {
          faults.add("a word in another's place: " + claim.form(i));
        }
      }
      negations(faults);
      return faults;
    }

    /** A name beside none that both have: another person, not a fuller form of the same. */
    private boolean isOtherName(int at) {
      return claim.isName(at)
          && !isMatchedName(at - 1)
          && !isMatchedName(at + 1)
          && !sentence.has(word(claim, at));
    }

    private boolean isMatchedName(int at) {
      return at >= 0 && at < claim.size() && claim.isName(at) && matched[at] >= 0;
    }

    /** A noun between two words that the sentence has just so around another noun. */
    private boolean isReplaced(int at) {
      if (!claim.is(at, "NN") || at == 0 || at + 1 == claim.size()) {
        return false;
      }
      int before = matched[at - 1];
      int behind = matched[at + 1];
      return before >= 0
          && behind == before + 2
          && sentence.is(before + 1, "NN")
          && !sentence.lemma(before + 1).equals(claim.lemma(at));
    }

    /**
     * A noun that stands before another here and behind it there, with a verb in between; not where
     * only one of the two sentences is passive.
     */
    private boolean isExchanged(int at) {
      if (!claim.is(at, "NN")
          || claim.token(at).entity().matches(".*(DATE|TIME)")
          || claim.has("by") != sentence.has("by")) {
        return false;
      }
      for (int there : sentence.where(j -> word(sentence, j).equals(word(claim, at)))) {
        for (int other : claim.where(i -> matched[i] >= 0 && claim.is(i, "NN"))) {
          if ((at < other) != (there < matched[other]) && hasVerbBetween(at, other)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean hasVerbBetween(int one, int other) {
      return claim.where(i -> claim.is(i, "VB") && (i < one) != (i < other)).length > 0;
    }

    private boolean isDecisive(int at) {
      return DECISIVE.contains(word(claim, at))
          || WordLists.NEGATION.contains(claim.lemma(at))
          || claim.is(at, "JJS")
          || claim.is(at, "CD");
    }

    /** A negation between two words that both have side by side. */
    private void negations(List<String> faults) {
      int at = -1;
      for (int i = 0; i < claim.size(); i++) {
        for (int j = at + 1; matched[i] >= 0 && j < matched[i]; j++) {
          if (at >= 0
              && WordLists.NEGATION.contains(sentence.lemma(j))
              && i > 0
              && matched[i - 1] == at) {
            faults.add("a negation left out: " + sentence.form(j));
          }
        }
        at = matched[i] >= 0 ? matched[i] : at;
      }
    }
  }
}

package dev.backstory.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A claim that is nearly a sentence of its evidence, but for a "not" or a doubt that it leaves out.
 */
final class LeftOutCheck implements ClaimCheck {
  /** Words of the sentence among which what is left out may stand. */
  private static final int INSERTED = 4;

  private static final Set<String> DOUBT = WordLists.section("doubt");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    Alignment nearest = Alignment.nearest(claim, evidence);
    if (nearest != null) {
      negations(nearest, faults);
      doubts(nearest, faults);
    }
    return faults;
  }

  /** A negation between two words that both have side by side. */
  private static void negations(Alignment alignment, List<String> faults) {
    ReadSentence sentence = alignment.sentence();
    if (alignment.claim().hasAny(WordLists.NEGATION)) {
      return;
    }
    int at = -1;
    for (int i = 0; i < alignment.claim().size(); i++) {
      int there = alignment.matched()[i];
      for (int j = at + 1; j < there && there - at <= INSERTED; j++) {
        if (at >= 0
            && WordLists.NEGATION.contains(sentence.lemma(j))
            && alignment.matched()[i - 1] == at) {
          faults.add("a negation left out: " + sentence.form(j));
        }
      }
      at = there >= 0 ? there : at;
    }
  }

  /** "Is thought to be the likeliest cause" told as "was the cause". */
  private static void doubts(Alignment alignment, List<String> faults) {
    ReadSentence claim = alignment.claim();
    ReadSentence sentence = alignment.sentence();
    if (claim.hasAny(DOUBT)) {
      return;
    }
    int last = -1;
    for (int i = 0; i < claim.size(); i++) {
      if (alignment.isMatched(i)) {
        if (last >= 0 && i - last < INSERTED) {
          doubts(sentence, alignment.matched()[last] + 1, alignment.matched()[i], faults);
        }
        last = i;
      }
    }
  }

  /** Of a few words without "and" or a comma, which would join something else. */
  private static void doubts(ReadSentence sentence, int from, int to, List<String> faults) {
    boolean joined = sentence.where(j -> from <= j && j <= to && isJoint(sentence, j)).length > 0;
    if (!joined && to - from <= INSERTED + 1) {
      Arrays.stream(sentence.where(j -> from <= j && j < to && isDoubt(sentence, j)))
          .forEach(j -> faults.add("a doubt left out: " + sentence.form(j)));
    }
  }

  private static boolean isJoint(ReadSentence sentence, int at) {
    return sentence.is(at, "CC") || ",;:.".contains(sentence.form(at));
  }

  private static boolean isDoubt(ReadSentence sentence, int at) {
    return DOUBT.contains(sentence.lemma(at)) || DOUBT.contains(sentence.plain(at));
  }
}

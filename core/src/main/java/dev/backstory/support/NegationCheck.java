package dev.backstory.support;

import java.util.ArrayList;
import java.util.List;

/** What is said not to be so where the evidence says it is, or the other way round. */
final class NegationCheck implements ClaimCheck {
  /** Words between a negation and what it negates. */
  private static final int REACH = 4;

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < claim.size(); i++) {
      if (claim.isVerb(i) || claim.is(i, "JJ") || claim.is(i, "NN") && !claim.isName(i)) {
        boolean negated = isNegated(claim, i);
        if (contradicts(claim.lemma(i), negated, evidence)) {
          faults.add(
              (negated
                      ? "denied, and the evidence says it: "
                      : "said, and the evidence denies it: ")
                  + claim.form(i));
        }
      }
    }
    if (explicit(claim) && evidence.sentences().stream().noneMatch(NegationCheck::anyNegation)) {
      faults.add("a negation that is not in the evidence");
    }
    return faults;
  }

  private static boolean contradicts(String lemma, boolean negated, ReadText evidence) {
    boolean found = false;
    for (ReadSentence sentence : evidence.sentences()) {
      for (int at : sentence.where(lemma)) {
        if (isNegated(sentence, at) == negated) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  private static boolean explicit(ReadSentence claim) {
    return claim.hasAny(WordLists.NEGATION);
  }

  private static boolean anyNegation(ReadSentence sentence) {
    return sentence.hasAny(WordLists.NEGATION)
        || sentence.hasAny(WordLists.IMPLIED_NEGATION)
        || sentence.where(at -> isDenying(sentence.lemma(at))).length > 0;
  }

  /** "Unhurt", "impossible", "disagree". */
  private static boolean isDenying(String lemma) {
    return lemma.length() > 5
        && (lemma.startsWith("un")
            || lemma.startsWith("im")
            || lemma.startsWith("dis")
            || lemma.startsWith("in"));
  }

  static boolean isNegated(ReadSentence sentence, int at) {
    for (int i = at - 1, words = 0; i >= 0 && words < REACH; i--, words++) {
      String lemma = sentence.lemma(i);
      if (WordLists.NEGATION.contains(lemma)) {
        return true;
      }
      if (sentence.isVerb(i) || ",;:\"“”".contains(sentence.form(i))) {
        return false;
      }
    }
    return false;
  }
}

package dev.backstory.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is said not to be so where the evidence says it is, or the other way round. */
final class NegationCheck implements ClaimCheck {
  /** Words of weight between a negation and what it negates. */
  private static final int REACH = 3;

  private static final Set<String> DENYING = Set.of("deny", "decline", "fail", "refuse");

  static final Set<String> NOTHING = Set.of("no", "without", "none", "nobody", "nothing");

  /** Who does not want to be named asks not to be named. */
  private static final Set<String> WANTING = Set.of("want", "wish", "like", "expect", "ask");

  private static final Set<String> FORBIDS = WordLists.section("forbids");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    if (isSuperlative(claim, evidence)) {
      return faults;
    }
    for (int i = 0; i < claim.size(); i++) {
      if (claim.isVerb(i) || claim.is(i, "JJ") || claim.is(i, "NN") && !claim.isName(i)) {
        String negation = negation(claim, i);
        boolean negated = !negation.isEmpty();
        if (isAlways(claim, claim.lemma(i), negated)
            && contradicts(claim.lemma(i), negation, evidence)) {
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

  /** Whether the claim does not itself say both. */
  private static boolean isAlways(ReadSentence claim, String lemma, boolean negated) {
    return Arrays.stream(claim.where(lemma)).allMatch(at -> isNegated(claim, at) == negated);
  }

  private static boolean contradicts(String lemma, String negation, ReadText evidence) {
    boolean negated = !negation.isEmpty();
    boolean found = false;
    for (ReadSentence sentence : evidence.sentences()) {
      for (int at : sentence.where(lemma)) {
        if (isNegated(sentence, at) == negated || negated && isEnding(sentence, negation)) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** "Without power" of "the power was cut", and "may not" of "it is forbidden". */
  private static boolean isEnding(ReadSentence sentence, String negation) {
    return sentence.hasAny(FORBIDS)
        || NOTHING.contains(negation) && sentence.hasAny(WordLists.IMPLIED_NEGATION);
  }

  /** "No fire was deadlier" is "the deadliest fire". */
  private static boolean isSuperlative(ReadSentence claim, ReadText evidence) {
    return explicit(claim)
        && claim.where(i -> claim.is(i, "JJR") || claim.is(i, "RBR")).length > 0
        && evidence.sentences().stream()
            .anyMatch(s -> s.has("record") || s.where(i -> s.is(i, "JJS")).length > 0);
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

  /** "No more than one percent" denies nothing. */
  private static boolean isNegation(ReadSentence sentence, int at) {
    return WordLists.NEGATION.contains(sentence.lemma(at))
        && !(sentence.is(at + 1, "JJR") || sentence.is(at + 1, "RBR"));
  }

  static boolean isNegated(ReadSentence sentence, int at) {
    return !negation(sentence, at).isEmpty();
  }

  /** The word that negates another; empty if there is none. */
  private static String negation(ReadSentence sentence, int at) {
    for (int i = at - 1, words = 0; i >= 0 && words < REACH; i--) {
      String lemma = sentence.lemma(i);
      if (isNegation(sentence, i) || lemma.equals("unable")) {
        return lemma;
      }
      words += sentence.isContent(i) || sentence.is(i, "RB") ? 1 : 0;
      if (sentence.isVerb(i) && sentence.is(at, "VB") && DENYING.contains(lemma)) {
        return lemma;
      }
      if (sentence.isVerb(i) && !WANTING.contains(lemma)
          || ",;:\"“”()".contains(sentence.form(i))) {
        return "";
      }
    }
    return "";
  }
}

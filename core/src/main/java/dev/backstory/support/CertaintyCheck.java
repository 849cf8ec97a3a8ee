package dev.backstory.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be, is planned or is wanted, told as if it were so; and the other way round. */
final class CertaintyCheck implements ClaimCheck {
  private static final Set<String> MAY = Set.of("may", "might", "could");
  private static final double NEARLY = 0.9;

  /** Words from "believe" to what is believed. */
  private static final int BEHIND = 3;

  private static final int REACH = 6;

  /** How certain what a verb tells is. */
  private enum Certainty {
    POSSIBLE,
    PLANNED,
    CERTAIN
  }

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    Certainty whole = whole(claim);
    for (int at : claim.where(i -> asserts(claim, i))) {
      Certainty told = least(whole, of(claim, at));
      Certainty most = most(claim.lemma(at), evidence);
      if (most != null && told.compareTo(most) > 0) {
        faults.add("more certain than the evidence: " + claim.form(at));
      }
    }
    if (whole == Certainty.CERTAIN
        && evidence.sentences().stream().anyMatch(s -> believes(s, claim))) {
      faults.add("more certain than the evidence");
    }
    if (claim.hasAny(MAY) && !evidence.hasAny(WordLists.POSSIBLE) && !evidence.has("can")) {
      faults.add("less certain than the evidence");
    }
    if (claim.has("will")
        && !claim.hasAny(WordLists.POSSIBLE)
        && !evidence.hasAny(WordLists.FUTURE)
        && !evidence.has("would")) {
      faults.add("told as to come, which the evidence does not say");
    }
    return faults;
  }

  /** Whether a verb says that something is done: no "to do", no "doing", no "not". */
  private static boolean asserts(ReadSentence claim, int at) {
    return claim.isVerb(at)
        && !claim.is(at, "VBG")
        && (at == 0 || !claim.is(at - 1, "TO"))
        && !NegationCheck.isNegated(claim, at);
  }

  /** Whether a sentence is the claim behind "police believe that". */
  private static boolean believes(ReadSentence sentence, ReadSentence claim) {
    int[] belief =
        sentence.where(i -> sentence.isVerb(i) && WordLists.BELIEF.contains(sentence.lemma(i)));
    Alignment alignment = Alignment.of(claim, sentence);
    int from = Arrays.stream(alignment.matched()).filter(at -> at >= 0).min().orElse(0);
    return alignment.count() >= NEARLY * claim.size()
        && Arrays.stream(belief).anyMatch(at -> at < from && from - at <= BEHIND);
  }

  /** Of a sentence with several verbs the first may hedge them all. */
  private static Certainty whole(ReadSentence claim) {
    if (claim.hasAny(WordLists.POSSIBLE)
        || claim.hasAny(WordLists.BELIEF)
        || claim.hasAny(WordLists.SPEECH)) {
      return Certainty.POSSIBLE;
    }
    return claim.hasAny(WordLists.FUTURE) ? Certainty.PLANNED : Certainty.CERTAIN;
  }

  private static Certainty least(Certainty a, Certainty b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** The highest certainty with which the evidence tells the verb; null if it does not. */
  private static @Nullable Certainty most(String lemma, ReadText evidence) {
    Certainty most = null;
    for (ReadSentence sentence : evidence.sentences()) {
      for (int at : sentence.where(lemma)) {
        Certainty one = sentence.is(at, "VB") ? believed(sentence, at) : Certainty.CERTAIN;
        most = most == null || one.compareTo(most) > 0 ? one : most;
      }
    }
    return most;
  }

  /** What somebody believes behind "that" or nothing is not certain for it. */
  private static Certainty believed(ReadSentence sentence, int at) {
    boolean belief =
        sentence.where(
                    i ->
                        i < at
                            && sentence.isVerb(i)
                            && WordLists.BELIEF.contains(sentence.lemma(i)))
                .length
            > 0;
    return belief ? Certainty.POSSIBLE : of(sentence, at);
  }

  private static Certainty of(ReadSentence sentence, int at) {
    boolean planned = false;
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      String lemma = sentence.lemma(i);
      if (WordLists.POSSIBLE.contains(lemma)) {
        return Certainty.POSSIBLE;
      }
      planned |=
          WordLists.FUTURE.contains(lemma)
              || sentence.is(i, "TO") && i > 0 && sentence.lemma(i - 1).equals("be");
      if (",;:".contains(sentence.form(i)) || sentence.isVerb(i) && !leads(sentence, i, at)) {
        break;
      }
    }
    return planned ? Certainty.PLANNED : Certainty.CERTAIN;
  }

  /** Whether one verb governs the other: "plans to close". */
  private static boolean leads(ReadSentence sentence, int verb, int at) {
    for (int i = verb + 1; i < at; i++) {
      if (sentence.is(i, "TO")) {
        return true;
      }
    }
    return false;
  }
}

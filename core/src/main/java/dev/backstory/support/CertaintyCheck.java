package dev.backstory.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be, is planned or is wanted, told as if it were so; and the other way round. */
final class CertaintyCheck implements ClaimCheck {
  private static final Set<String> MAY = Set.of("may", "might", "could");
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
    for (int at : claim.where(claim::isVerb)) {
      Certainty told = least(whole, of(claim, at));
      Certainty most = most(claim.lemma(at), evidence);
      if (most != null && told.compareTo(most) > 0) {
        faults.add("more certain than the evidence: " + claim.form(at));
      }
    }
    if (claim.hasAny(MAY) && !evidence.hasAny(WordLists.POSSIBLE)) {
      faults.add("less certain than the evidence");
    }
    if (claim.has("will") && !evidence.hasAny(WordLists.FUTURE)) {
      faults.add("told as to come, which the evidence does not say");
    }
    return faults;
  }

  /** Of a sentence with several verbs the first may hedge them all. */
  private static Certainty whole(ReadSentence claim) {
    if (claim.hasAny(WordLists.POSSIBLE)) {
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
        Certainty one = sentence.is(at, "VB") ? of(sentence, at) : Certainty.CERTAIN;
        most = most == null || one.compareTo(most) > 0 ? one : most;
      }
    }
    return most;
  }

  private static Certainty of(ReadSentence sentence, int at) {
    boolean planned = false;
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      String lemma = sentence.lemma(i);
      if (WordLists.POSSIBLE.contains(lemma)) {
        return Certainty.POSSIBLE;
      }
      planned |= WordLists.FUTURE.contains(lemma);
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

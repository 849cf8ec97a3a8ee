package dev.backstory.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** "Because", "after" and "before" that the evidence does not say, or says the other way round. */
final class OrderCheck implements ClaimCheck {
  private static final Set<String> BECAUSE =
      Set.of("because", "cause", "trigger", "prompt", "therefore", "thanks", "spark");

  private static final String YEAR = "[12]\\d{3}";
  private static final Set<String> SEQUENCE = WordLists.section("sequence");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    boolean leadsTo = claim.where(at -> isLeadingTo(claim, at)).length > 0;
    if ((claim.hasAny(BECAUSE) || leadsTo) && !evidence.hasAny(WordLists.CAUSE)) {
      faults.add("a cause that the evidence does not give");
    } else if (claim.where("because").length > 0 && !isReason(claim, evidence)) {
      faults.add("a reason for something else");
    }
    if (claim.where(i -> isOrder(claim, i) && isOfClauses(claim, i)).length > 0
        && evidence.sentences().stream().noneMatch(s -> s.hasAny(SEQUENCE))) {
      faults.add("an order that the evidence does not give");
    }
    for (int at : claim.where(i -> isOrder(claim, i))) {
      if (isTurned(claim, at, evidence)) {
        faults.add("another order than in the evidence: " + claim.form(at));
      }
    }
    return faults;
  }

  /** Whether a sentence of the evidence has a reason, and words of both sides of it. */
  private static boolean isReason(ReadSentence claim, ReadText evidence) {
    int at = claim.where("because")[0];
    Set<String> what = claim.contentBetween(0, at);
    Set<String> why = claim.contentBetween(at + 1, claim.size());
    return evidence.sentences().stream()
        .filter(sentence -> sentence.hasAny(WordLists.CAUSE))
        .anyMatch(sentence -> at == 0 || hasHalf(sentence, what) && hasHalf(sentence, why));
  }

  /** Whether a verb is on both sides of a word of order. */
  private static boolean isOfClauses(ReadSentence claim, int at) {
    return claim.where(i -> i < at && claim.isVerb(i)).length > 0
        && claim.where(i -> i > at && claim.isVerb(i) && !claim.is(i, "VBG")).length > 0;
  }

  private static boolean hasHalf(ReadSentence sentence, Set<String> words) {
    return words.stream().filter(sentence::has).count() * 2 >= words.size();
  }

  private static boolean isLeadingTo(ReadSentence claim, int at) {
    return claim.lemma(at).equals("lead")
        && at + 1 < claim.size()
        && claim.lemma(at + 1).equals("to");
  }

  /** "Since 2015" orders nothing. */
  private static boolean isOrder(ReadSentence sentence, int at) {
    boolean date =
        at + 1 < sentence.size()
            && (sentence.isName(at + 1) || sentence.plain(at + 1).matches(YEAR))
            && sentence.token(at + 1).entity().matches(".*(DATE|TIME)");
    return !date && (isAfter(sentence, at) || isBefore(sentence, at));
  }

  private static boolean isAfter(ReadSentence sentence, int at) {
    return WordLists.AFTER.contains(sentence.lemma(at)) || isForm(sentence, at, "following");
  }

  private static boolean isBefore(ReadSentence sentence, int at) {
    return WordLists.BEFORE.contains(sentence.lemma(at));
  }

  private static boolean isForm(ReadSentence sentence, int at, String form) {
    return sentence.form(at).equalsIgnoreCase(form);
  }

  /** What comes first and what then, as a word of order has it. */
  private record Order(Set<String> first, Set<String> then) {
    static Order of(ReadSentence sentence, int at) {
      int half = comma(sentence, at);
      Set<String> before =
          at == 0 ? sentence.contentBetween(half, sentence.size()) : sentence.contentBetween(0, at);
      Set<String> behind = sentence.contentBetween(at + 1, at == 0 ? half : end(sentence, at));
      return isAfter(sentence, at) ? new Order(behind, before) : new Order(before, behind);
    }

    /** Of "After the fire(,) the ferry was held" the end of what comes first. */
    private static int comma(ReadSentence sentence, int at) {
      for (int i = at; i < sentence.size(); i++) {
        if (sentence.form(i).equals(",")) {
          return i;
        }
      }
      int noun = at + 1;
      while (noun < sentence.size() && !sentence.is(noun, "NN")) {
        noun++;
      }
      while (noun < sentence.size() && sentence.is(noun, "NN")) {
        noun++;
      }
      return noun;
    }

    /** Where what a word of order governs ends: at a comma, or a preposition behind its noun. */
    private static int end(ReadSentence sentence, int at) {
      boolean noun = false;
      for (int i = at + 1; i < sentence.size(); i++) {
        boolean away = sentence.is(i, "IN") && !sentence.lemma(i).equals("of");
        if (noun && (sentence.form(i).equals(",") || away)) {
          return i;
        }
        noun |= sentence.is(i, "NN");
      }
      return sentence.size();
    }

    int agreement(Order other) {
      return common(first, other.first) + common(then, other.then);
    }

    Order turned() {
      return new Order(then, first);
    }
  }

  private static boolean isTurned(ReadSentence claim, int at, ReadText evidence) {
    Order told = Order.of(claim, at);
    int along = 0;
    int against = 0;
    for (ReadSentence sentence : evidence.sentences()) {
      for (int where : sentence.where(i -> isOrder(sentence, i))) {
        Order order = Order.of(sentence, where);
        along = Math.max(along, told.agreement(order));
        against = Math.max(against, told.turned().agreement(order));
      }
    }
    return against > along;
  }

  private static int common(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size();
  }
}

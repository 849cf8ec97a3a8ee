package dev.backstory.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** "Because", "after" and "before" that the evidence does not say, or says the other way round. */
final class OrderCheck implements ClaimCheck {
  private static final Set<String> BECAUSE =
      Set.of("because", "cause", "trigger", "prompt", "therefore", "thanks", "spark");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    boolean leadsTo = claim.where(at -> isLeadingTo(claim, at)).length > 0;
    if ((claim.hasAny(BECAUSE) || leadsTo) && !evidence.hasAny(WordLists.CAUSE)) {
      faults.add("a cause that the evidence does not give");
    }
    for (int at : claim.where(i -> isOrder(claim, i))) {
      if (isTurned(claim, at, evidence)) {
        faults.add("another order than in the evidence: " + claim.form(at));
      }
    }
    return faults;
  }

  private static boolean isLeadingTo(ReadSentence claim, int at) {
    return claim.lemma(at).equals("lead")
        && at + 1 < claim.size()
        && claim.lemma(at + 1).equals("to");
  }

  private static boolean isOrder(ReadSentence sentence, int at) {
    return isAfter(sentence, at) || isBefore(sentence, at);
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
      Set<String> behind = sentence.contentBetween(at + 1, at == 0 ? half : sentence.size());
      return isAfter(sentence, at) ? new Order(behind, before) : new Order(before, behind);
    }

    /** Of "After the fire, the ferry was held" the end of what comes first. */
    private static int comma(ReadSentence sentence, int at) {
      for (int i = at; i < sentence.size(); i++) {
        if (sentence.form(i).equals(",")) {
          return i;
        }
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

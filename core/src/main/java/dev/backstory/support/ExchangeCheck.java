package dev.backstory.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two names or nouns that stand in each other's place: each has the neighbours that the other has
 * in the evidence. Around "and", a comma or "is" they may change places, and in the passive they
 * have to.
 */
final class ExchangeCheck implements ClaimCheck {
  private static final Set<String> EVEN = WordLists.section("even");

  /** "Is thought to be". */
  private static final Set<String> BEING =
      Set.of("be", "to", "think", "believe", "consider", "say");

  /** A noun with what belongs to it, first and behind the last word. */
  private record Phrase(ReadSentence in, int from, int to) {
    boolean isSame(Phrase other) {
      return in.plain(to - 1).equals(other.in.plain(other.to - 1));
    }

    /** Whether one of the words beside it is beside the other, too. */
    boolean standsLike(Phrase other) {
      return in.neighbour(from, -1).equals(other.in.neighbour(other.from, -1))
          || in.neighbour(to - 1, 1).equals(other.in.neighbour(other.to - 1, 1));
    }

    boolean isName() {
      return in.isName(to - 1);
    }

    boolean isUnder(String word) {
      return from > 0 && in.lemma(from - 1).equals(word);
    }

    /** The preposition before it, but for that of the passive; empty if there is none. */
    String preposition() {
      return from > 0 && in.is(from - 1, "IN") && !isUnder("by") ? in.lemma(from - 1) : "";
    }

    boolean isWhole() {
      return from == 0 || !in.is(from - 1, "IN");
    }

    @Override
    public String toString() {
      StringBuilder words = new StringBuilder();
      for (int i = from; i < to; i++) {
        words.append(i > from ? " " : "").append(in.form(i));
      }
      return words.toString();
    }
  }

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    List<Phrase> said = phrases(claim);
    for (int i = 0; i < said.size(); i++) {
      for (int j = i + 1; j < said.size(); j++) {
        Phrase first = said.get(i);
        Phrase second = said.get(j);
        if (!first.isSame(second)
            && evidence.sentences().stream().anyMatch(s -> isExchanged(first, second, s))
            && evidence.sentences().stream().noneMatch(s -> isKept(first, second, s))) {
          faults.add("in each other's place: " + first + " and " + second);
        }
      }
    }
    return faults;
  }

  private static boolean isExchanged(Phrase first, Phrase second, ReadSentence sentence) {
    List<Phrase> there = phrases(sentence);
    for (Phrase a : there) {
      for (Phrase b : there) {
        if (b.from < a.from
            && a.isSame(first)
            && b.isSame(second)
            && hasSides(first, second)
            && (isInSlot(first, second, b, a) || isUnderItsWord(first, second, b, a))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isInSlot(Phrase first, Phrase second, Phrase before, Phrase behind) {
    return first.standsLike(before)
        && second.standsLike(behind)
        && (verbs(first, second).equals(verbs(before, behind))
            || isAlikeBuilt(first, second, before, behind));
  }

  /** Whether other words, perhaps, are between them, but in the same order of speech. */
  private static boolean isAlikeBuilt(Phrase first, Phrase second, Phrase before, Phrase behind) {
    return first.isName()
        && second.isName()
        && verbs(first, second).size() == verbs(before, behind).size()
        && first.preposition().equals(before.preposition())
        && second.preposition().equals(behind.preposition())
        && !second.isUnder("by")
        && !behind.isUnder("by");
  }

  /** "The sea in the islands" of "the islands in the sea". */
  private static boolean isUnderItsWord(Phrase first, Phrase second, Phrase before, Phrase behind) {
    return first.isName()
        && second.isName()
        && !second.preposition().isEmpty()
        && second.preposition().equals(behind.preposition())
        && first.preposition().isEmpty()
        && before.preposition().isEmpty();
  }

  /** Whether a sentence has both as the claim has them, too. */
  private static boolean isKept(Phrase first, Phrase second, ReadSentence sentence) {
    List<Phrase> there = phrases(sentence);
    return there.stream()
        .filter(a -> a.isSame(first) && a.standsLike(first))
        .anyMatch(
            a ->
                there.stream()
                    .anyMatch(b -> b.from > a.from && b.isSame(second) && b.standsLike(second)));
  }

  /** Whether there is more between two phrases than what lets them change places. */
  private static boolean hasSides(Phrase first, Phrase second) {
    boolean same = first.isWhole() && isOfBeing(first, second);
    for (int i = first.to; i < second.from; i++) {
      boolean even = EVEN.contains(first.in.lemma(i)) || same && BEING.contains(first.in.lemma(i));
      if (!even && !isNominal(first.in, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfBeing(Phrase first, Phrase second) {
    for (int i = first.to; i < second.from; i++) {
      if (first.in.lemma(i).equals("be")) {
        return true;
      }
    }
    return false;
  }

  private static List<String> verbs(Phrase first, Phrase second) {
    List<String> verbs = new ArrayList<>();
    for (int i = first.to; i < second.from; i++) {
      if (first.in.is(i, "VB") || first.in.is(i, "MD")) {
        verbs.add(first.in.plain(i));
      }
    }
    return verbs;
  }

  private static List<Phrase> phrases(ReadSentence sentence) {
    List<Phrase> phrases = new ArrayList<>();
    for (int from = 0; from < sentence.size(); from++) {
      int to = from;
      while (to < sentence.size() && isNominal(sentence, to)) {
        to++;
      }
      if (to > from) {
        if (sentence.is(to - 1, "NN") || sentence.is(to - 1, "JJ")) {
          phrases.add(new Phrase(sentence, from, to));
        }
        names(sentence, from, to, phrases);
        from = to;
      }
    }
    return phrases;
  }

  /** Of "the GOP chairman" the name alone. */
  private static void names(ReadSentence sentence, int from, int to, List<Phrase> phrases) {
    for (int start = from; start < to; start++) {
      int end = start;
      while (end < to && sentence.isName(end)) {
        end++;
      }
      if (end > start && end < to) {
        phrases.add(new Phrase(sentence, start, end));
      }
      start = Math.max(start, end);
    }
  }

  private static boolean isNominal(ReadSentence sentence, int at) {
    return sentence.is(at, "NN")
        || sentence.is(at, "JJ")
        || sentence.is(at, "DT")
        || sentence.is(at, "CD")
        || sentence.is(at, "RBR")
        || sentence.is(at, "POS");
  }
}

package dev.backstory.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who did what to whom, and who said it: the two sides of a verb must not be exchanged. */
final class ParticipantCheck implements ClaimCheck {
  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    for (int at : claim.where(claim::isVerb)) {
      if (isExchanged(claim, at, evidence)) {
        faults.add("others do it, or to others, in the evidence: " + claim.form(at));
      }
    }
    return faults;
  }

  /** How a verb is used: to somebody, by nobody named, or without an object. */
  private enum Voice {
    ACTIVE,
    PASSIVE,
    OTHER
  }

  private static boolean hasObject(ReadSentence sentence, int verb) {
    int next = verb + 1;
    return next < sentence.size()
        && (sentence.is(next, "DT") || sentence.is(next, "NN") || sentence.is(next, "PRP"));
  }

  /** Who does it and whom it is done to, as words. */
  private record Sides(Set<String> does, Set<String> undergoes, Voice voice) {
    static Sides of(ReadSentence sentence, int verb) {
      Set<String> before = sentence.contentBetween(clauseStart(sentence, verb), verb);
      Set<String> behind = sentence.contentBetween(verb + 1, clauseEnd(sentence, verb));
      return isPassive(sentence, verb)
          ? passive(sentence, verb, before)
          : new Sides(before, behind, hasObject(sentence, verb) ? Voice.ACTIVE : Voice.OTHER);
    }

    private static Sides passive(ReadSentence sentence, int verb, Set<String> before) {
      for (int i = verb + 1; i < clauseEnd(sentence, verb); i++) {
        if (sentence.lemma(i).equals("by")) {
          return new Sides(
              sentence.contentBetween(i + 1, clauseEnd(sentence, verb)), before, Voice.PASSIVE);
        }
      }
      return new Sides(Set.of(), before, Voice.PASSIVE);
    }

    /** Its names alone: if the claim's verb is another, only they tell who is meant. */
    Sides names(ReadSentence sentence) {
      Set<String> named = names(undergoes, sentence);
      return new Sides(names(does, sentence), named, Voice.OTHER);
    }

    private static Set<String> names(Set<String> words, ReadSentence sentence) {
      return words.stream()
          .filter(word -> Arrays.stream(sentence.where(word)).anyMatch(sentence::isName))
          .collect(Collectors.toSet());
    }

    boolean isTurned(Sides other) {
      if (other.does.isEmpty()) { // "was fined", nobody says by whom
        return other.voice == Voice.PASSIVE
            && voice == Voice.ACTIVE
            && !meets(undergoes, other.undergoes)
            && meets(does, other.undergoes);
      }
      return meets(without(does, other.does), other.undergoes)
          && meets(without(undergoes, other.undergoes), other.does);
    }

    boolean agrees(Sides other) {
      return meets(does, other.does) || meets(undergoes, other.undergoes);
    }
  }

  private static boolean isPassive(ReadSentence sentence, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      if (sentence.lemma(i).equals("be") && sentence.is(verb, "VBN")) {
        return true;
      }
      if (!sentence.is(i, "RB") && !sentence.is(i, "VB")) {
        break;
      }
    }
    return sentence.is(verb, "VBN")
        && verb + 1 < sentence.size()
        && sentence.lemma(verb + 1).equals("by");
  }

  private static int clauseStart(ReadSentence sentence, int verb) {
    for (int i = verb - 1; i >= 0; i--) {
      if (isEdge(sentence, i) || sentence.isVerb(i) && sentence.is(i, "VBD")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int clauseEnd(ReadSentence sentence, int verb) {
    for (int i = verb + 1; i < sentence.size(); i++) {
      if (isEdge(sentence, i) || sentence.isVerb(i) && !isAttribute(sentence, i)) {
        return i;
      }
    }
    return sentence.size();
  }

  /** "The managing director". */
  private static boolean isAttribute(ReadSentence sentence, int at) {
    return (sentence.is(at, "VBG") || sentence.is(at, "VBN"))
        && (sentence.is(at - 1, "DT") || sentence.is(at - 1, "PRP$") || sentence.is(at - 1, "JJ"));
  }

  private static boolean isEdge(ReadSentence sentence, int at) {
    return ",;:\"“”".contains(sentence.form(at))
        || Set.of("that", "which", "who", "because", "while", "after", "before")
            .contains(sentence.lemma(at));
  }

  private static boolean isExchanged(ReadSentence claim, int verb, ReadText evidence) {
    Sides told = Sides.of(claim, verb);
    boolean turned = false;
    boolean known = evidence.sentences().stream().anyMatch(s -> has(s, claim, verb));
    for (ReadSentence sentence : evidence.sentences()) {
      for (int at :
          sentence.where(i -> known ? isSame(sentence, i, claim, verb) : sentence.isVerb(i))) {
        Sides sides = known ? Sides.of(sentence, at) : Sides.of(sentence, at).names(sentence);
        if (told.agrees(sides) && !told.isTurned(sides)) {
          return false;
        }
        turned |= told.isTurned(sides);
      }
    }
    return turned;
  }

  private static boolean has(ReadSentence sentence, ReadSentence claim, int verb) {
    return sentence.where(i -> isSame(sentence, i, claim, verb)).length > 0;
  }

  private static boolean isSame(ReadSentence sentence, int at, ReadSentence claim, int verb) {
    return sentence.isVerb(at)
        && (sentence.lemma(at).equals(claim.lemma(verb))
            || WordLists.SPEECH.contains(sentence.lemma(at))
                && WordLists.SPEECH.contains(claim.lemma(verb)));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static boolean meets(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return !both.isEmpty();
  }
}

package dev.backstory.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** "All", "only", "most", "first" and "largest" that the evidence does not say, and opposites. */
final class DegreeCheck implements ClaimCheck {
  private static final List<Set<String>> DEGREES =
      Stream.of("all", "only", "most", "first", "last", "largest", "most of all")
          .map(WordLists::section)
          .toList();
  private static final List<String[]> OPPOSITES =
      WordLists.section("opposites").stream().sorted().map(pair -> pair.split(" ")).toList();
  private static final Set<String> UP = WordLists.section("up");
  private static final Set<String> DOWN = WordLists.section("down");

  private static final Set<String> UNITS = WordLists.section("units");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < claim.size(); i++) {
      if (isDegree(claim, i)
          && !isBorneOut(claim.lemma(i), evidence)
          && !isBorneOut(claim.plain(i), evidence)
          && !(claim.is(i, "JJS") && evidence.has("record"))
          && !(isMost(claim, i) && evidence.sentences().stream().anyMatch(DegreeCheck::hasMost))) {
        faults.add("a degree that is not in the evidence: " + claim.form(i));
      }
    }
    if (turns(claim, evidence, UP, DOWN) || turns(claim, evidence, DOWN, UP)) {
      faults.add("a change in the other direction");
    }
    for (String[] pair : OPPOSITES) {
      if (isOpposite(claim, evidence, pair[0], pair[1])
          || isOpposite(claim, evidence, pair[1], pair[0])) {
        faults.add("the opposite of what the evidence says: " + String.join(" and ", pair));
      }
    }
    return faults;
  }

  private static boolean isOpposite(
      ReadSentence claim, ReadText evidence, String told, String other) {
    return claim.has(told) && !claim.has(other) && !evidence.has(told) && evidence.has(other);
  }

  private static boolean isDegree(ReadSentence claim, int at) {
    if (claim.is(at, "VB") || isNoun(claim, at) || isEachDay(claim, at)) {
      return false;
    }
    return claim.is(at, "JJS")
        || claim.is(at, "RBS")
        || DEGREES.stream().anyMatch(words -> words.contains(claim.lemma(at)));
  }

  /** "The top" of a dam is no degree, "everybody" is. */
  private static boolean isNoun(ReadSentence claim, int at) {
    return claim.is(at, "NN") && !DEGREES.getFirst().contains(claim.lemma(at));
  }

  private static boolean isMost(ReadSentence claim, int at) {
    return claim.plain(at).equals("most") && claim.is(at, "RBS");
  }

  private static boolean hasMost(ReadSentence sentence) {
    return sentence.where(i -> sentence.is(i, "JJS")).length > 0;
  }

  private static boolean isEachDay(ReadSentence claim, int at) {
    return claim.lemma(at).equals("each")
        && at + 1 < claim.size()
        && UNITS.contains(claim.lemma(at + 1));
  }

  private static boolean isBorneOut(String lemma, ReadText evidence) {
    return evidence.has(lemma)
        || DEGREES.stream().anyMatch(words -> words.contains(lemma) && evidence.hasAny(words));
  }

  private static boolean turns(
      ReadSentence claim, ReadText evidence, Set<String> told, Set<String> other) {
    return has(claim, told)
        && !has(claim, other)
        && evidence.sentences().stream().noneMatch(sentence -> has(sentence, told))
        && evidence.sentences().stream().anyMatch(sentence -> has(sentence, other));
  }

  /** The "down" of "shut down" is no direction. */
  private static boolean has(ReadSentence sentence, Set<String> words) {
    return sentence.where(
                i ->
                    !sentence.is(i, "RP")
                        && (words.contains(sentence.lemma(i)) || words.contains(sentence.plain(i))))
            .length
        > 0;
  }
}

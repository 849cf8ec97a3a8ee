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

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < claim.size(); i++) {
      if (isDegree(claim, i) && !isBorneOut(claim.lemma(i), evidence)) {
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
    return claim.is(at, "JJS")
        || claim.is(at, "RBS")
        || DEGREES.stream().anyMatch(words -> words.contains(claim.lemma(at)));
  }

  private static boolean isBorneOut(String lemma, ReadText evidence) {
    return evidence.has(lemma)
        || DEGREES.stream().anyMatch(words -> words.contains(lemma) && evidence.hasAny(words));
  }

  private static boolean turns(
      ReadSentence claim, ReadText evidence, Set<String> told, Set<String> other) {
    return claim.hasAny(told)
        && !claim.hasAny(other)
        && !evidence.hasAny(told)
        && evidence.hasAny(other);
  }
}

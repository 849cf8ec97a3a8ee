package dev.backstory.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a person is: "the minister, Ada Lind", "Ada Lind, who leads the Orm Line". The evidence must
 * say so of that name, and not of another.
 */
final class RoleCheck implements ClaimCheck {
  private static final int LONGEST = 8;

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    for (int from = 0; from < claim.size(); ) {
      int to = from;
      while (to < claim.size() && isPerson(claim, to)) {
        to++;
      }
      if (to > from) {
        Set<String> name = words(claim, from, to);
        roles(claim, from, to).stream()
            .filter(role -> isOfAnother(role, name, evidence))
            .forEach(role -> faults.add("not told of " + String.join(" ", name) + ": " + role));
      }
      from = Math.max(to, from + 1);
    }
    return faults;
  }

  private static boolean isPerson(ReadSentence sentence, int at) {
    return sentence.isName(at) && sentence.token(at).entity().endsWith("PERSON");
  }

  private static Set<String> words(ReadSentence sentence, int from, int to) {
    return IntStream.range(from, to).mapToObj(sentence::plain).collect(Collectors.toSet());
  }

  /** The noun before a name and a comma, that behind it, and names behind "who". */
  private static List<String> roles(ReadSentence claim, int from, int to) {
    List<String> roles = new ArrayList<>();
    if (from > 1 && claim.form(from - 1).equals(",") && isNoun(claim, from - 2)) {
      roles.add(claim.lemma(from - 2));
    } else if (from > 0 && isNoun(claim, from - 1)) {
      roles.add(claim.lemma(from - 1));
    }
    if (to + 1 < claim.size() && claim.form(to).equals(",")) {
      if (claim.lemma(to + 1).equals("who")) {
        namesBehind(claim, to + 2, roles);
      } else {
        nounBehind(claim, to + 1, roles);
      }
    }
    return roles;
  }

  private static void namesBehind(ReadSentence claim, int from, List<String> roles) {
    for (int i = from; i < claim.size() && i < from + LONGEST; i++) {
      if (claim.form(i).equals(",")) {
        return;
      }
      if (claim.isName(i)) {
        roles.add(claim.plain(i));
      }
    }
  }

  /** Of "the chief executive of the line" the executive. */
  private static void nounBehind(ReadSentence claim, int from, List<String> roles) {
    int at = from;
    while (at < claim.size() && (isNoun(claim, at) || claim.is(at, "DT") || claim.is(at, "JJ"))) {
      at++;
    }
    boolean ends = at < claim.size() && (claim.is(at, "IN") || ",.".contains(claim.form(at)));
    if (at > from && isNoun(claim, at - 1) && ends) {
      roles.add(claim.lemma(at - 1));
    }
  }

  private static boolean isNoun(ReadSentence sentence, int at) {
    return sentence.is(at, "NN") && !sentence.isName(at);
  }

  /** Whether the evidence has the role, and never in a sentence with a word of the name. */
  private static boolean isOfAnother(String role, Set<String> name, ReadText evidence) {
    return evidence.has(role)
        && evidence.sentences().stream().noneMatch(s -> s.has(role) && s.hasAny(name));
  }
}

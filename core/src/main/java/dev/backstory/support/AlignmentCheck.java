package dev.backstory.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A claim that is nearly a sentence of its evidence, word for word, has no reason to differ in
 * words that decide what is said.
 */
final class AlignmentCheck implements ClaimCheck {
  /** So many unmatched words in a row come from another sentence. */
  private static final int STRETCH = 4;

  /** Words on each side of a number that may say what it counts. */
  private static final int NEAR = 2;

  private static final String YEAR = "[12]\\d{3}";

  private static final List<Set<String>> KINDS =
      List.of(
          WordLists.NEGATION,
          WordLists.AFTER,
          WordLists.BEFORE,
          WordLists.section("all"),
          WordLists.section("last"),
          Set.of("because", "due", "since"),
          Set.of("may", "might", "could", "can"),
          Set.of("will", "would", "shall"));

  private static final Set<String> DECISIVE = WordLists.section("decisive");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    Alignment nearest = Alignment.nearest(claim, evidence);
    return nearest == null ? List.of() : differences(nearest, evidence);
  }

  private static List<String> differences(Alignment alignment, ReadText evidence) {
    ReadSentence claim = alignment.claim();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < claim.size(); i++) {
      if (alignment.isMatched(i)) {
        continue;
      }
      if (isDecisive(alignment, i, evidence)
          || isOtherName(alignment, i)
          || isMovedNumber(alignment, i)) {
        faults.add("a word that the evidence does not have there: " + claim.form(i));
      }
    }
    return faults;
  }

  /** A word of quantity, certainty or cause that the sentence has nowhere, or not in that place. */
  private static boolean isDecisive(Alignment alignment, int at, ReadText evidence) {
    ReadSentence claim = alignment.claim();
    if (!DECISIVE.contains(claim.plain(at))
        && !WordLists.NEGATION.contains(claim.lemma(at))
        && !claim.is(at, "JJS")) {
      return false;
    }
    int replaced = alignment.replaced(at);
    ReadSentence sentence = alignment.sentence();
    if (replaced >= 0) {
      return !isOfOneKind(claim, at, sentence, replaced);
    }
    if (isJoined(alignment, at) && evidence.has(claim.plain(at))
        || isSaidOtherwise(claim, at, sentence)) {
      return false;
    }
    return sentence.where(j -> isOfOneKind(claim, at, sentence, j)).length == 0
        || claim.is(at, "JJS") && alignment.gapStart(at) == alignment.gapEnd(at);
  }

  /** Whether a word is of a longer stretch that the sentence does not have: another fact. */
  private static boolean isJoined(Alignment alignment, int at) {
    int from = at;
    int to = at;
    while (from > 0 && !alignment.isMatched(from - 1)) {
      from--;
    }
    while (to + 1 < alignment.claim().size() && !alignment.isMatched(to + 1)) {
      to++;
    }
    return to - from >= STRETCH;
  }

  /** "Without power" where the power was cut, "most" of what was greatest. */
  private static boolean isSaidOtherwise(ReadSentence claim, int at, ReadSentence sentence) {
    return NegationCheck.NOTHING.contains(claim.lemma(at))
            && sentence.hasAny(WordLists.IMPLIED_NEGATION)
        || claim.plain(at).equals("will") && sentence.where(j -> isToBe(sentence, j)).length > 0
        || claim.is(at, "RBS") && sentence.where(j -> sentence.is(j, "JJS")).length > 0;
  }

  private static boolean isToBe(ReadSentence sentence, int at) {
    return sentence.is(at, "TO") && at > 0 && sentence.lemma(at - 1).equals("be");
  }

  /** Whether two words deny, limit or join alike: "nobody" and "no", "after" and "once". */
  private static boolean isOfOneKind(ReadSentence claim, int at, ReadSentence sentence, int there) {
    return claim.plain(at).equals(sentence.plain(there))
        || KINDS.stream()
            .anyMatch(
                kind -> kind.contains(claim.lemma(at)) && kind.contains(sentence.lemma(there)));
  }

  /** A name where the sentence has another one, not a fuller form of the same or of a pronoun. */
  private static boolean isOtherName(Alignment alignment, int at) {
    ReadSentence claim = alignment.claim();
    int replaced = alignment.replaced(at);
    if (claim.isName(at) && replaced >= 0 && alignment.sentence().isName(replaced)) {
      return !claim.has(alignment.sentence().plain(replaced))
          && !NameForms.same(claim, at, alignment.sentence(), replaced);
    }
    if (!claim.isName(at)
        || isMatchedName(alignment, at - 1)
        || isMatchedName(alignment, at + 1)
        || alignment.sentence().has(claim.plain(at))) {
      return false;
    }
    ReadSentence sentence = alignment.sentence();
    for (int j = alignment.gapStart(at); j < alignment.gapEnd(at); j++) {
      if (sentence.isName(j)
          && !claim.has(sentence.plain(j))
          && !NameForms.same(claim, at, sentence, j)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMatchedName(Alignment alignment, int at) {
    return alignment.isMatched(at) && alignment.claim().isName(at);
  }

  /** A number in another's place, or with other words on both sides than it has there. */
  private static boolean isMovedNumber(Alignment alignment, int at) {
    ReadSentence claim = alignment.claim();
    if (!claim.is(at, "CD") || claim.plain(at).equals("one")) {
      return false;
    }
    ReadSentence sentence = alignment.sentence();
    int replaced = alignment.replaced(at);
    if (replaced >= 0) {
      return sentence.is(replaced, "CD")
          && !NameForms.sameNumber(claim.plain(at), sentence.plain(replaced));
    }
    int[] there = sentence.where(j -> NameForms.sameNumber(claim.plain(at), sentence.plain(j)));
    return there.length > 0
        && !claim.plain(at).matches(YEAR)
        && Arrays.stream(there).noneMatch(j -> isBesideTheSame(claim, at, sentence, j));
  }

  /** "Nine orders" and "orders for nine". */
  private static boolean isNear(ReadSentence claim, int at, ReadSentence sentence, int there) {
    Set<String> words = claim.contentBetween(at - NEAR, at + NEAR + 1);
    words.remove(claim.lemma(at));
    return sentence.contentBetween(there - NEAR, there + NEAR + 1).stream()
        .anyMatch(words::contains);
  }

  private static boolean isBesideTheSame(
      ReadSentence claim, int at, ReadSentence sentence, int there) {
    Set<String> beside =
        Set.of(sentence.neighbour(there, -1) + "<", sentence.neighbour(there, 1) + ">");
    String before = claim.neighbour(at, -1);
    String behind = claim.neighbour(at, 1);
    return isNear(claim, at, sentence, there)
        || beside.contains(before + "<")
        || beside.contains(behind + ">")
        || beside.contains(before + ">") && claim.isName(at - 1)
        || beside.contains(behind + "<") && claim.isName(at + 1);
  }
}

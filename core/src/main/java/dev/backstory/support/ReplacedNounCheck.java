package dev.backstory.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A claim that is nearly a sentence of its evidence has another noun in the place of one. That may
 * be another word for the same, but not for what a number counts or a quotation says, for a unit,
 * and if it belongs elsewhere in the evidence.
 */
final class ReplacedNounCheck implements ClaimCheck {
  /** Nouns for others, which say less but nothing else. */
  private static final Set<String> GENERAL = WordLists.section("general");

  private static final Set<String> UNITS = WordLists.section("units");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    Alignment nearest = Alignment.nearest(claim, evidence);
    for (int i = 0; nearest != null && i < claim.size(); i++) {
      if (isReplaced(nearest, i, evidence)) {
        faults.add("another word than in the evidence: " + claim.form(i));
      }
    }
    return faults;
  }

  private static boolean isReplaced(Alignment alignment, int at, ReadText evidence) {
    ReadSentence claim = alignment.claim();
    int there = alignment.replaced(at);
    if (!claim.is(at, "NN") || there < 0 || at == 0) {
      return false;
    }
    ReadSentence sentence = alignment.sentence();
    if (!sentence.is(there, "NN") || NameForms.same(claim, at, sentence, there)) {
      return false;
    }
    return isOfSuperlative(claim, at)
        || claim.is(at - 1, "CD")
            && !GENERAL.contains(claim.lemma(at))
            && !GENERAL.contains(sentence.lemma(there))
        || UNITS.contains(claim.lemma(at)) && UNITS.contains(sentence.lemma(there))
        || isQuoted(claim, at)
        || !claim.isName(at)
            && evidence.sentences().stream()
                .anyMatch(s -> s != sentence && hasNoun(s, claim.lemma(at)));
  }

  /** "The country's deadliest fire" is another than "the town's". */
  private static boolean isOfSuperlative(ReadSentence claim, int at) {
    return at + 2 < claim.size() && claim.is(at + 1, "POS") && claim.is(at + 2, "JJS");
  }

  private static boolean hasNoun(ReadSentence sentence, String lemma) {
    return sentence.where(at -> sentence.is(at, "NN") && sentence.lemma(at).equals(lemma)).length
        > 0;
  }

  /** Whether a word is behind an odd number of marks, or in a sentence that opens or ends one. */
  private static boolean isQuoted(ReadSentence sentence, int at) {
    int[] marks = sentence.where(i -> "\"“”''``".contains(sentence.form(i)));
    return marks.length % 2 == 1 || Arrays.stream(marks).filter(i -> i < at).count() % 2 == 1;
  }
}

package dev.backstory.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Names put together from several: a person's must stand in the evidence as they are, the words of
 * other names and of titles in one sentence of it.
 */
final class NameCheck implements ClaimCheck {
  private static final Set<String> COURTESY = WordLists.section("courtesy");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    for (int from = 0; from < claim.size(); ) {
      int to = end(claim, from);
      if (to - from > 1) {
        check(claim, from, to, evidence, faults);
      }
      from = Math.max(to, from + 1);
    }
    return faults;
  }

  private static int end(ReadSentence claim, int from) {
    int to = from;
    while (to < claim.size() && claim.isName(to)) {
      to++;
    }
    return to;
  }

  private static void check(
      ReadSentence claim, int from, int to, ReadText evidence, List<String> faults) {
    List<String> words = new ArrayList<>();
    List<String> person = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String word = claim.plain(i);
      if (word.length() > 1 && !COURTESY.contains(word)) {
        words.add(word);
      }
      if (word.length() > 1 && claim.token(i).entity().endsWith("PERSON")) {
        person.add(word);
      }
    }
    boolean stands =
        evidence.sentences().stream()
            .map(NameCheck::forms)
            .anyMatch(
                forms ->
                    Collections.indexOfSubList(forms, person) >= 0
                        && words.stream().allMatch(word -> NameForms.isAmong(word, forms)));
    if (!stands && !NameForms.isSpelledOut(claim, from, evidence)) {
      faults.add("a name that is put together: " + String.join(" ", words));
    }
  }

  private static List<String> forms(ReadSentence sentence) {
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.plain(i).length() > 1) {
        forms.add(sentence.plain(i));
      }
    }
    return forms;
  }
}

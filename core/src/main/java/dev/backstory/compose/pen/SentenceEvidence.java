package dev.backstory.compose.pen;

import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a sentence of a model rests on. */
final class SentenceEvidence {
  /** More show a reader nothing more. */
  private static final int MOST = 24;

  private SentenceEvidence() {}

  /**
   * The tellings of its facts that have a word in common with it, the best of each fact first,
   * without those that are meant for a model; empty if it has no word of one of its facts.
   *
   * @param words of a telling, null where they are not known
   */
  static List<Evidence> of(DraftSentence sentence, Function<Evidence, @Nullable String> words) {
    Set<String> stems = Words.stems(sentence.text());
    Set<Evidence> evidence = new LinkedHashSet<>();
    List<Evidence> others = new ArrayList<>();
    for (Fact fact : sentence.facts()) {
      List<Evidence> told =
          fact.tellings().stream().filter(it -> speaksOf(words.apply(it), stems)).toList();
      if (told.isEmpty()) {
        return List.of();
      }
      evidence.add(told.getFirst());
      others.addAll(told.subList(1, told.size()));
    }
    evidence.addAll(others);
    return evidence.stream().limit(MOST).toList();
  }

  /**
   * The tellings of the facts that a question is about, the best of each fact first, without those
   * that are meant for a model: what is asked need not be in the words of the answer. Empty if a
   * fact has none.
   */
  static List<Evidence> ofQuestion(
      DraftSentence question, Function<Evidence, @Nullable String> words) {
    Set<Evidence> evidence = new LinkedHashSet<>();
    List<Evidence> others = new ArrayList<>();
    for (Fact fact : question.facts()) {
      List<Evidence> told =
          fact.tellings().stream().filter(it -> isEvidence(words.apply(it))).toList();
      if (told.isEmpty()) {
        return List.of();
      }
      evidence.add(told.getFirst());
      others.addAll(told.subList(1, told.size()));
    }
    evidence.addAll(others);
    return evidence.stream().limit(MOST).toList();
  }

  private static boolean isEvidence(@Nullable String telling) {
    return telling != null && !Orders.in(telling);
  }

  private static boolean speaksOf(@Nullable String telling, Set<String> stems) {
    return telling != null
        && !Orders.in(telling)
        && !Collections.disjoint(Words.stems(telling), stems);
  }
}

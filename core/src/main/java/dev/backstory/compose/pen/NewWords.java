package dev.backstory.compose.pen;

import dev.backstory.notation.Resource;
import dev.backstory.sentence.Words;
import java.util.HashSet;
import java.util.Set;

/**
 * The words of a draft that carry meaning and that the words of its evidence do not have. One of
 * them is enough to make up what happened, and no judge tells that for sure.
 */
final class NewWords {
  /** Whether these are the evidence's is found out by the exact checks, in whatever form. */
  private static final Set<String> FIGURES = Resource.words("compose/claim/figures.txt");

  private NewWords() {}

  /**
   * The stems of those of a text.
   *
   * @param others stems of words that it may have besides those of its evidence
   */
  static Set<String> of(String text, String evidence, Set<String> others) {
    Set<String> strange = Words.allStems(text);
    strange.removeAll(Words.allStems(evidence));
    strange.removeAll(others);
    strange.removeIf(word -> FIGURES.contains(word) || Character.isDigit(word.codePointAt(0)));
    return strange;
  }

  /** The stems of the words of a list. */
  static Set<String> list(String resource) {
    return Words.allStems(String.join(" ", Resource.words("compose/pen/" + resource)));
  }

  static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }
}

package dev.backstory.compose.section.label;

import dev.backstory.sentence.Words;
import java.util.Set;

/**
 * What a label might say.
 *
 * @param words as they would be printed, but for the capital at their beginning
 * @param at the UTF-16 index in the sentence of what it is taken from
 * @param end of that, exclusive
 * @param weight what the verb behind it is to the sentence, where it was made from one
 * @param traits what else its maker knows of it that may make it better or worse, by name
 */
record LabelCandidate(
    String words, LabelForm form, int at, int end, Weight weight, Set<String> traits) {
  /** Which verb of a sentence an act is read from. */
  enum Weight {
    NONE,
    MAIN,
    /** That by which words are attributed to somebody. */
    CUE,
    OTHER
  }

  LabelCandidate {
    traits = Set.copyOf(traits);
  }

  LabelCandidate(String words, LabelForm form, int at, int end, String... traits) {
    this(words, form, at, end, Weight.NONE, Set.of(traits));
  }

  Set<String> stems() {
    return Words.stems(words);
  }

  /** How many words it has. */
  int length() {
    return Words.count(words);
  }
}

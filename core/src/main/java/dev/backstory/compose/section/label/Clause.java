package dev.backstory.compose.section.label;

import dev.backstory.compose.section.label.LabelCandidate.Weight;
import java.util.Set;

/**
 * A verb of a sentence with what stands round it; what the words beside the verb do not tell is
 * empty.
 *
 * @param at the UTF-16 index of the verb in the sentence
 * @param end of the verb, exclusive
 * @param actor somebody who acts
 * @param subject something that is the verb's subject
 * @param object what is acted on
 * @param suffering somebody who is acted on
 * @param preposition between verb and object, empty if there is none
 * @param traits what else may make labels of it better or worse
 */
record Clause(
    Act act,
    int at,
    int end,
    Weight weight,
    String actor,
    String subject,
    String object,
    String suffering,
    String preposition,
    Tone tone,
    Set<String> traits) {
  /** Whether and when it is so. */
  enum Tone {
    PLAIN(""),
    NEGATED("no"),
    POSSIBLE("possible"),
    PLANNED("planned"),
    EXPECTED("expected"),
    EARLIER("earlier");

    private final String word;

    Tone(String word) {
      this.word = word;
    }

    /** Before the noun of an act; empty if there is nothing to say. */
    String word() {
      return word;
    }

    /** Whether it took place. */
    boolean isReal() {
      return this == PLAIN || this == EARLIER;
    }
  }
}

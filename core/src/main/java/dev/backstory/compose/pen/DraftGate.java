package dev.backstory.compose.pen;

import java.util.Optional;

/**
 * The one place through which everything that a model writes goes before it is a draft. Safe for
 * use by several threads. Each answer is why not, in a few words, or empty if nothing is wrong.
 */
@FunctionalInterface
public interface DraftGate {
  /** Lets everything pass; what passed it is not checked. */
  DraftGate OPEN = _ -> Optional.empty();

  /** Whether the facts that a sentence names bear it out. */
  Optional<String> fault(DraftSentence sentence);

  /** Whether a question may be asked of the facts that it names. */
  default Optional<String> faultOfQuestion(DraftSentence question) {
    return Optional.empty();
  }

  /** Whether a label may stand before a sentence. */
  default Optional<String> faultOfLabel(String label, DraftSentence sentence) {
    return Optional.empty();
  }

  /** Whether somebody is who says what a sentence says. */
  default Optional<String> faultOfSpeaker(String name, DraftSentence sentence) {
    return Optional.empty();
  }
}

package dev.backstory.compose.pen;

import java.util.Optional;

/**
 * The one place through which every sentence of a model goes before it is a draft. Safe for use by
 * several threads.
 */
@FunctionalInterface
public interface DraftGate {
  /** Lets everything pass; what passed it is not checked. */
  DraftGate OPEN = _ -> Optional.empty();

  /**
   * Whether the facts that a sentence names bear it out.
   *
   * @return why not, in a few words without any of the sentence; empty if they do
   */
  Optional<String> fault(DraftSentence sentence);
}

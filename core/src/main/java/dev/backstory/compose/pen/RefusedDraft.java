package dev.backstory.compose.pen;

import java.util.List;

/**
 * Something that a model wrote and that its facts do not bear out.
 *
 * @param text as the model wrote it, with its label or question before it
 * @param facts their numbers
 * @param reason in a few words, which may quote it
 */
public record RefusedDraft(PenSection section, String text, List<Integer> facts, String reason) {
  public RefusedDraft {
    facts = List.copyOf(facts);
  }

  /** The kind of reason, without any of the words that are at fault. */
  public String kind() {
    return reason.replaceFirst("[:;].*", "");
  }
}

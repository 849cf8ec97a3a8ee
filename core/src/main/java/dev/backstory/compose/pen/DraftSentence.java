package dev.backstory.compose.pen;

import dev.backstory.model.Fact;
import java.util.List;

/**
 * A sentence as a model wrote it, or a question.
 *
 * @param text one line without anything that nobody sees
 * @param facts on which the model says that it rests, all of them given to it; never empty
 */
public record DraftSentence(String text, List<Fact> facts) {
  public DraftSentence {
    facts = List.copyOf(facts);
    if (text.isBlank() || facts.isEmpty()) {
      throw new IllegalArgumentException("a sentence that rests on nothing: " + text);
    }
  }
}

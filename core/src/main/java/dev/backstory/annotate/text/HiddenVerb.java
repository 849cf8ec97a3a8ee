package dev.backstory.annotate.text;

import dev.backstory.annotate.text.VerbGroup.Form;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the verb of a sentence in which the tagger found none, having taken it for a noun or an
 * adjective: "the bank cut rates", "the flight lands", "the couple married".
 */
record HiddenVerb(List<Token> tokens) {
  /** Are the same in the past tense. */
  private static final Set<String> UNMARKED = Set.of("burst", "let");

  /** The verb, or null. */
  @Nullable VerbGroup find() {
    for (int i = 1; i < tokens.size(); i++) {
      Direction direction = isBehindSubject(i) ? direction(tokens.get(i)) : null;
      if (direction != null) {
        return new VerbGroup(i, i, Form.FINITE, direction, direction == Direction.FUTURE);
      }
    }
    return null;
  }

  /** Which way the word would point if it is a verb; null if it can be none. */
  private static @Nullable Direction direction(Token token) {
    String pos = token.pos();
    if (pos.startsWith("NNP")
        || !(pos.startsWith("NN") || pos.startsWith("JJ") || pos.equals("VB"))) {
      return null;
    }
    String form = token.form();
    if (UNMARKED.contains(form) || pos.equals("JJ") && form.endsWith("ed")) {
      return Direction.PAST;
    }
    return VerbGroups.TIMETABLE.contains(token.lemma()) ? Direction.FUTURE : null;
  }

  private boolean isBehindSubject(int index) {
    String before = tokens.get(index - 1).pos();
    boolean noun = before.startsWith("NN") || before.equals("PRP") || before.equals("CD");
    return noun || before.equals("JJ") && index > 1 && tokens.get(index - 2).pos().equals("DT");
  }
}

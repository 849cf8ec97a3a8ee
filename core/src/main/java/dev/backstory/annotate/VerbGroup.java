package dev.backstory.annotate;

import dev.backstory.model.TimeExpression.Direction;

/**
 * A verb with its auxiliaries: "has not been seen", "to leave".
 *
 * @param start its first token
 * @param head the token of the verb itself
 * @param direction where what it tells lies from the time of telling; PRESENT where it does not say
 */
record VerbGroup(int start, int head, Form form, Direction direction) {
  /** What the verb may be in its sentence. */
  enum Form {
    FINITE,
    INFINITIVE,
    PARTICIPLE
  }

  boolean isFinite() {
    return form == Form.FINITE;
  }
}

package dev.backstory.annotate.text;

import dev.backstory.model.TimeExpression.Direction;

/**
 * A verb with its auxiliaries: "has not been seen", "to leave".
 *
 * @param start its first token
 * @param head the token of the verb itself
 * @param direction where what it tells lies from the time of telling; PRESENT where it does not say
 * @param timetable whether it lies ahead only if a time is told with it: "the court meets on
 *     Monday"
 */
public record VerbGroup(int start, int head, Form form, Direction direction, boolean timetable) {
  /** What the verb may be in its sentence. */
  public enum Form {
    FINITE,
    INFINITIVE,
    PARTICIPLE
  }

  /** Whether one of its verbs has a tense. */
  public boolean isFinite() {
    return form == Form.FINITE;
  }

  /** Which way it points for a time that is told with something else. */
  public Direction background() {
    return timetable ? Direction.PRESENT : direction;
  }

  /** The same, taken for a verb that has a tense. */
  public VerbGroup told() {
    return as(Form.FINITE);
  }

  VerbGroup as(Form other) {
    return new VerbGroup(start, head, other, direction, timetable);
  }
}

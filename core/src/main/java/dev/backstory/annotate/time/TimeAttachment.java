package dev.backstory.annotate.time;

import dev.backstory.model.TimeExpression.Direction;

/**
 * What an expression belongs to.
 *
 * @param verb the token of its verb, or -1 if it belongs to a noun
 * @param main whether that is the verb of the main clause or of what that reports
 * @param saying whether it is a verb of saying
 * @param direction which way the verb points, or the nearest if it belongs to a noun
 * @param lasting whether the verb may tell what goes on: "is", "are working"
 */
record TimeAttachment(
    int verb, boolean main, boolean saying, Direction direction, boolean lasting) {
  /** Of a noun in a clause whose verb points so. */
  static TimeAttachment ofNoun(Direction direction) {
    return new TimeAttachment(-1, false, false, direction, false);
  }

  TimeAttachment ofNoun() {
    return ofNoun(direction);
  }

  /** The same, but not what the sentence tells. */
  TimeAttachment aside() {
    return new TimeAttachment(verb, false, saying, direction, lasting);
  }
}

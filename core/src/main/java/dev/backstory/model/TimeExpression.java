package dev.backstory.model;

import java.time.LocalDate;

/**
 * An expression of time, resolved against the day its article was published.
 *
 * @param span its words
 * @param date the first day it covers
 * @param precision how much of {@code date} the text gives
 */
public record TimeExpression(Span span, LocalDate date, Precision precision) {
  /** How exact a date is. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }
}

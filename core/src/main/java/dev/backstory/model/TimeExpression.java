package dev.backstory.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time, resolved against the day its article was published or another date of its
 * text.
 *
 * @param span its words, without a preposition before them
 * @param date the first day it covers
 * @param end the last day it covers; of a stretch ("from May to July") that of its last part
 * @param precision how much of {@code date} and {@code end} the text gives
 * @param part the part of the day, where the text gives one
 * @param direction where it lies from the day of publication; of one that covers that day, where
 *     the verb puts it
 * @param clause the verb of the clause that it dates; null if it dates no clause but a noun ("the
 *     2026 elections")
 */
public record TimeExpression(
    Span span,
    LocalDate date,
    LocalDate end,
    Precision precision,
    @Nullable DayPart part,
    Direction direction,
    @Nullable DatedClause clause) {

  public TimeExpression {
    if (end.isBefore(date)) {
      throw new IllegalArgumentException("ends before it begins: " + date + " to " + end);
    }
  }

  /**
   * The clause that is dated.
   *
   * @param verb its verb
   * @param main whether it is the main clause of its sentence, or what that reports
   */
  public record DatedClause(Span verb, boolean main) {}

  /** Where a time lies from the day of publication. */
  public enum Direction {
    PAST,
    PRESENT,
    FUTURE
  }

  /** How exact a date is, the most exact first. */
  public enum Precision {
    DAY,
    /** Its date is the Saturday. */
    WEEKEND,
    /** Its date is the Monday. */
    WEEK,
    MONTH,
    QUARTER,
    /** Of a financial year, which may begin on another day than {@code date} says. */
    FISCAL_QUARTER,
    /** Of the northern half of the earth, by whole months; the winter begins in December. */
    SEASON,
    YEAR,
    /** Told by its number; which day it begins is not told. */
    FISCAL_YEAR,
    DECADE,
    /** The 21st begins with 2000, as people speak. */
    CENTURY;

    /** The last day of such a stretch of time that begins on the day. */
    public LocalDate end(LocalDate begin) {
      LocalDate next =
          switch (this) {
            case DAY -> begin.plusDays(1);
            case WEEKEND -> begin.plusDays(2);
            case WEEK -> begin.plusWeeks(1);
            case MONTH -> begin.plusMonths(1);
            case QUARTER, FISCAL_QUARTER, SEASON -> begin.plusMonths(3);
            case YEAR, FISCAL_YEAR -> begin.plusYears(1);
            case DECADE -> begin.plusYears(10);
            case CENTURY -> begin.plusYears(100);
          };
      return next.minusDays(1);
    }
  }

  /** Whether it is one day. */
  public boolean isDay() {
    return date.equals(end);
  }

  /** Whether it goes from one date to another, each of its precision. */
  public boolean isStretch() {
    return !precision.end(date).equals(end);
  }

  /** Whether they have a day in common. */
  public boolean overlaps(TimeExpression other) {
    return !date.isAfter(other.end) && !other.date.isAfter(end);
  }
}

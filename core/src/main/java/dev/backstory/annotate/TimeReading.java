package dev.backstory.annotate;

import dev.backstory.annotate.TimeClauses.Governor;
import dev.backstory.model.TimeExpression.Direction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a sentence with what was found out about it.
 *
 * @param end the token behind it, which is that of its last part for a stretch
 * @param value null while, or if, it cannot be told
 */
record TimeReading(TimeMatch match, int end, Governor governor, @Nullable TimeValue value) {
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  int first() {
    return match.first();
  }

  TimeReading with(@Nullable TimeValue told) {
    return new TimeReading(match, end, governor, told);
  }

  TimeReading ofNoun() {
    return new TimeReading(match, end, governor.ofNoun(), value);
  }

  /**
   * Whether its main clause tells in the past tense of a bare weekday, and that would be the day.
   */
  boolean isPastWeekday(LocalDate day) {
    return match.pattern().meaning().equals(List.of("weekday"))
        && governor.main()
        && governor.direction() == Direction.PAST
        && value != null
        && value.first().equals(day);
  }

  TimeReading aside() {
    return new TimeReading(match, end, governor.aside(), value);
  }

  /** Whether both are told as exactly. */
  boolean isAsExactAs(TimeReading other) {
    return value != null && other.value != null && value.precision() == other.value.precision();
  }

  /** Whether it dates what the sentence tells. */
  boolean isMain() {
    return governor.main() && value != null;
  }

  /** Which way its words or else its verb point. */
  Direction pointing() {
    TimePattern pattern = match.pattern();
    if (pattern.says("past")) {
      return Direction.PAST;
    }
    return pattern.says("future") ? Direction.FUTURE : governor.direction();
  }

  /** Whether it is told from the date that follows it in the sentence. */
  boolean isFromNext() {
    return match.pattern().verb().equals(BEFORE) || match.pattern().verb().equals(AFTER);
  }

  /** Its time from another one; null if it is not told from another or that is not exact enough. */
  @Nullable TimeValue from(TimeValue other) {
    return RelativeTime.of(match, other);
  }

  /** Where it lies from the day of publication. */
  Direction direction(TimeValue told, @Nullable LocalDate published) {
    if (published != null && told.last().isBefore(published)) {
      return Direction.PAST;
    }
    if (published != null && told.first().isAfter(published)) {
      return Direction.FUTURE;
    }
    boolean awaited = governor.verb() < 0 && pointing() == Direction.FUTURE;
    return awaited && pointing() == governor.direction() ? Direction.PRESENT : pointing();
  }
}

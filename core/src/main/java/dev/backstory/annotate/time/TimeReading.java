package dev.backstory.annotate.time;

import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a sentence with what was found out about it.
 *
 * @param end the token behind it, which is that of its last part for a stretch
 * @param value null while, or if, it cannot be told
 */
record TimeReading(TimeMatch match, int end, TimeAttachment governor, @Nullable TimeValue value) {
  private static final String BEFORE = "before";
  private static final String AFTER = "after";
  private static final Set<String> BACKWARDS = Set.of("ago", "last", "earlier");

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

  /** What is over is no time of "is": "a response to the strikes last month". */
  boolean isBackground(TimeNormalizer meaning) {
    return isOver(meaning) && (isBehindIs() || isBeforeWill());
  }

  /** "the laws passed last month will": what is over is no time of what is to come. */
  private boolean isBeforeWill() {
    return governor.verb() >= end && governor.direction() == Direction.FUTURE;
  }

  private boolean isOver(TimeNormalizer meaning) {
    LocalDate day = meaning.published();
    return value != null && day != null && value.last().isBefore(day) && isTold();
  }

  private boolean isBehindIs() {
    return value != null
        && governor.verb() >= 0
        && governor.verb() < match.first()
        && governor.direction() == Direction.PRESENT
        && (governor.lasting() || governor.main() && value.precision() != Precision.DAY);
  }

  /** Whether its words tell when it is, whatever the verb. */
  private boolean isTold() {
    Integer away = match.pattern().argument();
    return match.has(TimeSlot.YEAR)
        || match.has(TimeSlot.WEEKDAY)
        || match.pattern().says("past")
        || BACKWARDS.contains(match.pattern().verb())
        || away != null && away < 0;
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
    Direction pointing = pointing();
    boolean awaited =
        !match.pattern().says("future") && (governor.verb() < 0 || governor.lasting());
    return awaited && pointing == Direction.FUTURE && pointing == governor.direction()
        ? Direction.PRESENT
        : pointing;
  }
}

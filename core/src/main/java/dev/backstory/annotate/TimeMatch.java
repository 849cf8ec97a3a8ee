package dev.backstory.annotate;

import java.time.DayOfWeek;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Words that follow a pattern of time, with what was read in them. */
final class TimeMatch {
  final TimePattern pattern;

  /** First token of the expression, behind any context. */
  final int first;

  /** Token behind the last one that was matched. */
  int end;

  @Nullable Month month;
  @Nullable DayOfWeek weekday;
  @Nullable Integer day;
  @Nullable Integer year;
  @Nullable Integer number;

  TimeMatch(TimePattern pattern, int start) {
    this.pattern = pattern;
    this.first = start;
    this.end = start;
  }

  /** How many words were matched, context included. */
  int length() {
    return pattern.elements().size();
  }
}

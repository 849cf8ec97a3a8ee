package dev.backstory.annotate.time;

/** What a word of an expression of time may be; each has a value that is a whole number. */
enum TimeSlot {
  /** From 1, as the others that the calendar numbers. */
  MONTH,
  WEEKDAY,
  DAY,
  /** A day with its ending: "9th". */
  NTH,
  SUFFIX,
  YEAR,
  YEAR2,
  /** A stretch such as "2011–2014": 10,000 times its first year and its last. */
  YEARS,
  /** A {@link dev.backstory.model.DayPart}, by its ordinal. */
  PART,
  EDGE,
  NUMBER,
  /** A {@link TimeUnit}, by its ordinal. */
  UNIT,
  /** A {@link TimeUnit} in the singular. */
  ONE,
  /** The first month of it. */
  SEASON,
  QUARTER,
  /** The first year of it, as of centuries. */
  DECADE,
  CENTURY,
  NOUN
}

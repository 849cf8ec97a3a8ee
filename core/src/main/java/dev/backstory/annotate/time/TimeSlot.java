package dev.backstory.annotate.time;

/** What a word of an expression of time may be; each has a value that is a whole number. */
enum TimeSlot {
  /** From 1, as the others that the calendar numbers. */
  MONTH,
  WEEKDAY,
  DAY,
  /** The last day of a stretch within a month. */
  DAY2,
  /** A stretch such as "3–7": 100 times its first day and its last. */
  DAYS,
  /** A day with its ending: "9th". */
  NTH,
  SUFFIX,
  YEAR,
  YEAR2,
  /** A stretch such as "2011–2014": 10,000 times its first year and its last. */
  YEARS,
  /** A date all in digits, as days since 1970. */
  DATE,
  /** A {@link dev.backstory.model.DayPart}, by its ordinal. */
  PART,
  EDGE,
  NUMBER,
  /** A {@link TimeUnit}, by its ordinal. */
  UNIT,
  /** A {@link TimeUnit} in the singular. */
  ONE,
  /** "That" where it points to something. */
  THAT,
  /** The first month of it. */
  SEASON,
  QUARTER,
  QN,
  FISCAL,
  /** The first year of it, as of centuries. */
  DECADE,
  CENTURY,
  NOUN,
  FIGURE
}

package dev.backstory.model;

/** A part of a day, in the order in which they come. */
public enum DayPart {
  /** As in "early Tuesday": the hours after midnight. */
  EARLY,
  MORNING,
  NOON,
  AFTERNOON,
  EVENING,
  /** As in "late Tuesday". */
  LATE,
  NIGHT
}

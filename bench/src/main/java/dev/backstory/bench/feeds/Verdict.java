package dev.backstory.bench.feeds;

/** What became of an expectation. */
sealed interface Verdict {
  record Met() implements Verdict {}

  /**
   * @param found what was read instead
   */
  record Unmet(String expected, String found) implements Verdict {}

  /** It is about something that is not measured, and what that is. */
  record Excluded(String reason) implements Verdict {}
}

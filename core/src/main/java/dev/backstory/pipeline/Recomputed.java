package dev.backstory.pipeline;

import java.util.List;

/** What came of telling a stored page again. */
public sealed interface Recomputed {
  /** The same page, to the last value. */
  record Same() implements Recomputed {}

  /**
   * Told today after itself, the page would not change; from the page before, it would not come to
   * the same any more. That proves what it says, but not since when, and not its history.
   */
  record Stands() implements Recomputed {}

  /**
   * It cannot be told again as it was.
   *
   * @param reason in words
   */
  record Unknown(String reason) implements Recomputed {}

  /**
   * It does not come of its articles.
   *
   * @param places in its JSON that differ, the first ones, such as {@code headline}
   */
  record Differs(List<String> places) implements Recomputed {
    public Differs {
      places = List.copyOf(places);
    }
  }
}

package dev.backstory.webhook;

import java.time.Duration;

/** How long an address is left alone that takes nothing: 5 and 30 seconds, 3 minutes, and so on. */
final class Pauses {
  static final Duration LONGEST = Duration.ofHours(6);

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final int GROWTH = 6;
  private static final int MOST_STEPS = 6;

  private Pauses() {}

  /**
   * @param failures how often the same has failed before
   */
  static Duration after(int failures) {
    long times = Math.round(Math.pow(GROWTH, Math.min(failures, MOST_STEPS)));
    Duration pause = FIRST.multipliedBy(times);
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}

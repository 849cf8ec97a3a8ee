package dev.backstory.config;

import static dev.backstory.config.SettingRules.require;

import java.time.Duration;

/**
 * For how long what is kept.
 *
 * @param textsDays so many days after the last article of a story came, its texts are let go of but
 *     for what its page rests on; 0 for never
 */
public record KeepConfig(int textsDays) {
  /** Pages are read again for three days after they were first seen. */
  private static final int LEAST_DAYS = 7;

  public KeepConfig {
    require(
        textsDays == 0 || textsDays >= LEAST_DAYS,
        "keep.texts_days must be 0 or at least " + LEAST_DAYS);
  }

  public Duration texts() {
    return Duration.ofDays(textsDays);
  }
}

package dev.backstory.config;

import static dev.backstory.config.SettingRules.require;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * How the server says what it does.
 *
 * @param format the name of one of {@link LogFormat}, in lower case
 */
public record LogConfig(String format) {
  /** How the lines of a log are written. */
  public enum LogFormat {
    /** For people. */
    PLAIN,
    /** For machines. */
    JSON;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public LogConfig {
    require(
        Stream.of(LogFormat.values()).anyMatch(it -> it.word().equals(format)),
        "log.format must be plain or json");
  }

  public LogFormat written() {
    return LogFormat.valueOf(format.toUpperCase(Locale.ROOT));
  }
}

package dev.backstory.config;

import static dev.backstory.config.SettingRules.require;

import java.time.Duration;
import java.util.List;

/**
 * How feeds and articles are fetched.
 *
 * @param minIntervalMinutes how often {@code serve} looks at a feed at most
 * @param maxIntervalMinutes how often it does at least
 * @param contact a mail or web address for the owners of the sites that are fetched
 * @param allow hosts inside one's own network that may be fetched, as {@code host:port} or CIDR
 * @param atOnce how many requests may be under way at once, to all hosts together
 * @param delayMillis pause between two requests to one host
 * @param timeoutSeconds how long one request may take in all
 */
public record FetchConfig(
    int minIntervalMinutes,
    int maxIntervalMinutes,
    String contact,
    List<String> allow,
    int atOnce,
    int delayMillis,
    int timeoutSeconds) {
  public FetchConfig {
    allow = List.copyOf(allow);
    require(minIntervalMinutes >= 1, "fetch.min_interval_minutes must be at least 1");
    require(
        maxIntervalMinutes >= minIntervalMinutes,
        "fetch.max_interval_minutes must be at least fetch.min_interval_minutes");
    require(atOnce >= 1, "fetch.at_once must be at least 1");
    require(delayMillis >= 0, "fetch.delay_millis must not be negative");
    require(timeoutSeconds >= 1, "fetch.timeout_seconds must be at least 1");
  }

  public Duration minInterval() {
    return Duration.ofMinutes(minIntervalMinutes);
  }

  public Duration maxInterval() {
    return Duration.ofMinutes(maxIntervalMinutes);
  }

  public Duration delay() {
    return Duration.ofMillis(delayMillis);
  }

  public Duration timeout() {
    return Duration.ofSeconds(timeoutSeconds);
  }
}

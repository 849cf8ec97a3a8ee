package dev.backstory.config;

import static dev.backstory.config.SettingRules.require;

import java.time.Duration;
import java.util.List;

/**
 * How other programs are told what becomes of stories.
 *
 * @param allow hosts inside one's own network that may be told, as {@code host:port} or CIDR
 * @param retryDays for how many days an address is tried that takes nothing
 */
public record WebhookConfig(List<String> allow, int retryDays) {
  private static final int MOST_DAYS = 30;

  public WebhookConfig {
    allow = List.copyOf(allow);
    require(
        allow.stream().allMatch(it -> it.matches(".+:\\d{1,5}|[\\p{XDigit}.:]+/\\d{1,3}")),
        "webhook.allow must be host:port or ranges such as 10.0.0.0/8");
    require(
        retryDays >= 1 && retryDays <= MOST_DAYS,
        "webhook.retry_days must be between 1 and " + MOST_DAYS);
  }

  public Duration patience() {
    return Duration.ofDays(retryDays);
  }
}

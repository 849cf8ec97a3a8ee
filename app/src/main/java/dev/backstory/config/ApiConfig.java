package dev.backstory.config;

import static dev.backstory.config.SettingRules.require;

import java.util.List;

/**
 * What programs may ask of the server.
 *
 * @param corsOrigins other sites whose script may read what programs are answered, as
 *     https://app.example; "*" for all
 */
public record ApiConfig(List<String> corsOrigins) {
  public ApiConfig {
    corsOrigins = List.copyOf(corsOrigins);
    require(
        corsOrigins.stream().allMatch(it -> it.matches("\\*|https?://[a-z0-9.\\[\\]:_-]+")),
        "api.cors_origins must be origins such as https://app.example, in lower case and without"
            + " a path, or *");
  }
}

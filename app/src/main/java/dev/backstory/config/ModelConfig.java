package dev.backstory.config;

import static dev.backstory.config.SettingRules.read;
import static dev.backstory.config.SettingRules.require;
import static dev.backstory.config.SettingRules.requireAddress;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The language model that may be asked.
 *
 * @param url address of an endpoint that speaks OpenAI's protocol, up to and without
 *     "/chat/completions"; empty for none
 * @param name of the model, as the endpoint knows it
 * @param key sent with every request; empty for none
 * @param keyFile file with the key; empty for none
 * @param context how many tokens the model reads and writes at once
 * @param parallel how many questions may be under way at once
 * @param timeout seconds that one answer may take in all
 * @param tokensPerDay that may be spent on a day, UTC
 * @param tokensPerStory that may be spent on a story in all
 */
public record ModelConfig(
    String url,
    String name,
    String key,
    String keyFile,
    int context,
    int parallel,
    int timeout,
    long tokensPerDay,
    long tokensPerStory) {
  private static final int LEAST_CONTEXT = 4000;
  private static final int MOST_PARALLEL = 64;

  public ModelConfig {
    if (!url.isEmpty()) {
      requireAddress("model.url", url);
      require(url.indexOf('@') < 0, "model.url must not contain a password; use model.key");
    }
    require(url.isEmpty() || !name.isBlank(), "model.url requires model.name");
    require(key.isEmpty() || keyFile.isEmpty(), "model.key and model.key_file exclude each other");
    require(context >= LEAST_CONTEXT, "model.context must be at least " + LEAST_CONTEXT);
    require(
        parallel >= 1 && parallel <= MOST_PARALLEL,
        "model.parallel must be between 1 and " + MOST_PARALLEL);
    require(timeout >= 1, "model.timeout must be at least 1");
    require(tokensPerDay >= 0, "model.tokens_per_day must not be negative");
    require(tokensPerStory >= 0, "model.tokens_per_story must not be negative");
  }

  /** Another model with the same limits, which needs no key. */
  public ModelConfig at(String url, String name) {
    return new ModelConfig(
        url, name, "", "", context, parallel, timeout, tokensPerDay, tokensPerStory);
  }

  public boolean hasAddress() {
    return !url.isEmpty();
  }

  public Duration limit() {
    return Duration.ofSeconds(timeout);
  }

  /**
   * The key, from wherever it is; empty for none.
   *
   * @throws ConfigException if its file cannot be read or it is no key, without saying what it is
   */
  public String secret() {
    String secret = keyFile.isEmpty() ? key : read("model.key_file", Path.of(keyFile));
    require(
        secret.chars().allMatch(c -> c > ' ' && c <= '~'),
        (keyFile.isEmpty() ? "model.key" : "model.key_file")
            + " has characters that no key has: a key is one word of ASCII");
    return secret;
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Model[url=%s, name=%s]".formatted(url, name);
  }
}

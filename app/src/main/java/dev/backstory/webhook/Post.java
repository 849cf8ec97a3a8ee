package dev.backstory.webhook;

import dev.backstory.fetch.PostOutcome;
import java.util.Map;
import java.util.Optional;

/** Posts JSON to an address that it has looked at first. */
@FunctionalInterface
public interface Post {
  PostOutcome send(String url, Map<String, String> headers, String json);

  /** Why nothing is ever sent to an address; empty if something may be. */
  default Optional<String> refusal(String url) {
    return Optional.empty();
  }
}

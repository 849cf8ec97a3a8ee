package dev.backstory.webhook;

import dev.backstory.fetch.PostOutcome;
import java.util.Map;

/** Posts JSON to an address that it has looked at first. */
@FunctionalInterface
public interface Post {
  PostOutcome send(String url, Map<String, String> headers, String json);
}

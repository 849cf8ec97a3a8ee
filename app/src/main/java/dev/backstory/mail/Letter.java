package dev.backstory.mail;

import java.util.Map;

/**
 * A mail to one reader.
 *
 * @param subject without control characters
 * @param headers besides the usual ones
 */
public record Letter(
    String to, String subject, String text, String html, Map<String, String> headers) {
  public Letter {
    headers = Map.copyOf(headers);
  }

  /** Without the address. */
  @Override
  public String toString() {
    return "Letter[subject=%s]".formatted(subject);
  }
}

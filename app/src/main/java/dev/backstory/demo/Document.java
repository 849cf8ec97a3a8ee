package dev.backstory.demo;

import dev.backstory.notation.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a site answers with.
 *
 * @param modified when it last changed
 */
record Document(String mediaType, String text, Instant modified) {
  private static final int TAG_CHARACTERS = 20;

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A strong entity tag: the same for the same text only. */
  String tag() {
    return '"' + Fingerprint.of(text, TAG_CHARACTERS) + '"';
  }
}

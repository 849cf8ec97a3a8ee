package dev.backstory.demo;

import dev.backstory.notation.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a site answers with.
 *
 * @param modified when it last changed
 */
record Document(String mediaType, byte[] bytes, Instant modified) {
  private static final int TAG_CHARACTERS = 20;

  Document(String mediaType, String text, Instant modified) {
    this(mediaType, text.getBytes(StandardCharsets.UTF_8), modified);
  }

  /** A strong entity tag: the same for the same bytes only. */
  String tag() {
    String digest = HexFormat.of().formatHex(Fingerprint.sha256(bytes));
    return '"' + digest.substring(0, TAG_CHARACTERS) + '"';
  }
}

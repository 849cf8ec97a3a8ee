package dev.backstory.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a site answers with.
 *
 * @param modified when it last changed
 */
record Document(String mediaType, String text, Instant modified) {
  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A strong entity tag: the same for the same text only. */
  String tag() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes());
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

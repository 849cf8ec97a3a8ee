package dev.backstory.cluster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names stories. */
final class StoryId {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 10;

  private StoryId() {}

  /**
   * The id of the story that this article opens: the first 50 bits of the SHA-256 of its id in base
   * 32 (RFC 4648, lower case), so that the same articles give the same addresses everywhere.
   */
  static String of(String articleId) {
    byte[] hash = sha256(articleId.getBytes(StandardCharsets.UTF_8));
    StringBuilder id = new StringBuilder(LENGTH);
    for (int bit = 0; bit < 5 * LENGTH; bit += 5) {
      int two = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
      id.append(ALPHABET.charAt(two >> (11 - bit % 8) & 31));
    }
    return id.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

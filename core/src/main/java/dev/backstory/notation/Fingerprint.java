package dev.backstory.notation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Short names that follow from a text, so that the same input has the same names everywhere. */
public final class Fingerprint {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BITS = 5;
  private static final int MAX_CHARACTERS = 50;

  private Fingerprint() {}

  /**
   * The first bits of the text's SHA-256 in base 32 (RFC 4648, lower case).
   *
   * @param characters how many, of five bits each; at most {@value #MAX_CHARACTERS}
   */
  public static String of(String text, int characters) {
    if (characters > MAX_CHARACTERS) {
      throw new IllegalArgumentException("at most " + MAX_CHARACTERS + " characters");
    }
    byte[] hash = sha256(text.getBytes(StandardCharsets.UTF_8));
    StringBuilder name = new StringBuilder(characters);
    for (int bit = 0; bit < BITS * characters; bit += BITS) {
      int two = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
      name.append(ALPHABET.charAt(two >> (16 - BITS - bit % 8) & 31));
    }
    return name.toString();
  }

  /** The 32 bytes of SHA-256. */
  public static byte[] sha256(byte[] bytes) {
    return sha256().digest(bytes);
  }

  /** SHA-256 of what is still to be read. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

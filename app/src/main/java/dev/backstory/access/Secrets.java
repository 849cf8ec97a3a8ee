package dev.backstory.access;

import dev.backstory.notation.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secrets that nobody can guess, what is kept of them, and how they are compared. */
public final class Secrets {
  private static final int TOKEN_BYTES = 32;
  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** A new one of 256 bits, in letters, digits, "-" and "_". */
  public static String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_BYTES));
  }

  /** Bytes that nobody can guess. */
  public static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  /** What is kept of a token; whoever reads that cannot use it. */
  public static String digest(String token) {
    return HexFormat.of().formatHex(Fingerprint.sha256(token.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * What a form has to send along to be known as one of whoever has this token, from which nobody
   * can tell the token.
   */
  public static String formToken(String token) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC));
      byte[] form = mac.doFinal("form".getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(form);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  /** Whether two are the same, in a time that does not tell how much of them is. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.backstory.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Digests of passwords by Argon2id (RFC 9106), written as the reference implementation does: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. The costs are those that OWASP names at least; a
 * digest carries its own, so that they can be raised.
 */
public final class Passwords {
  /** In code points. */
  public static final int SHORTEST = 12;

  public static final int LONGEST = 256;

  private static final Costs COSTS = new Costs(19_456, 2, 1);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
              + "\\$([\\w+/-]{11,86})\\$([\\w+/-]{22,86})");

  /** Of no password: what is compared where there is no account, which takes as long. */
  static final String NOBODYS = digest(Secrets.token());

  private Passwords() {}

  private record Costs(int kilobytes, int passes, int lanes) {}

  /** What is wrong with a new password, in a sentence; empty if it will do. */
  public static Optional<String> objection(String password, String name) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("A password has at least " + SHORTEST + " characters.");
    }
    if (length > LONGEST) {
      return Optional.of("A password has at most " + LONGEST + " characters.");
    }
    if (password.codePoints().distinct().count() < SHORTEST / 3
        || password.equalsIgnoreCase(name)) {
      return Optional.of("This password is too easy to guess.");
    }
    return Optional.empty();
  }

  /** A digest with a salt of its own. */
  public static String digest(String password) {
    byte[] salt = Secrets.random(SALT_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            COSTS.kilobytes,
            COSTS.passes,
            COSTS.lanes,
            base64.encodeToString(salt),
            base64.encodeToString(hash(password, salt, COSTS, HASH_BYTES)));
  }

  /**
   * Whether a digest is of this password, in a time that tells nothing about either.
   *
   * @throws IllegalArgumentException if it is no digest
   */
  static boolean isOf(String password, String digest) {
    Matcher written = WRITTEN.matcher(digest);
    if (!written.matches()) {
      throw new IllegalArgumentException("this is no digest of a password");
    }
    Costs costs =
        new Costs(
            Integer.parseInt(written.group(1)),
            Integer.parseInt(written.group(2)),
            Integer.parseInt(written.group(3)));
    byte[] expected = Base64.getDecoder().decode(written.group(5));
    byte[] salt = Base64.getDecoder().decode(written.group(4));
    return MessageDigest.isEqual(expected, hash(password, salt, costs, expected.length));
  }

  private static byte[] hash(String password, byte[] salt, Costs costs, int bytes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(costs.kilobytes)
            .withIterations(costs.passes)
            .withParallelism(costs.lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[bytes];
    generator.generateBytes(plain(password).getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  /** However a keyboard composes letters. */
  private static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}

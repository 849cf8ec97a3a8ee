package dev.backstory.bench.train;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The sixth of the labelled stories that a story belongs to. */
final class PairFold {
  static final int FOLDS = 6;

  /** The judge of pairs is not trained on this one. */
  static final int LEFT_OUT = 0;

  private PairFold() {}

  static int of(String story) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(story.getBytes(StandardCharsets.UTF_8));
      return (digest[1] & 0xFF) % FOLDS;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

package dev.backstory.bench.labels;

import dev.backstory.notation.Fingerprint;
import java.nio.charset.StandardCharsets;

/**
 * Divides what is labelled by its name alone, so that the same part is left out of training and
 * measured on everywhere.
 */
public final class Share {
  private static final int KEPT = 3;

  private Share() {}

  /** Whether a story is of the third that nothing is trained or tuned on. */
  public static boolean isKept(String story) {
    return of(story, 0, KEPT) == 0;
  }

  /**
   * The part that a name falls into, from 0.
   *
   * @param draw which of 32 independent divisions
   * @param parts how many parts there are, at most 256
   */
  public static int of(String name, int draw, int parts) {
    byte[] digest = Fingerprint.sha256(name.getBytes(StandardCharsets.UTF_8));
    return Byte.toUnsignedInt(digest[draw]) % parts;
  }
}

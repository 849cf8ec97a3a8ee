package dev.backstory;

import java.util.Base64;
import java.util.function.Consumer;

/** One input of a fuzz test, and what must hold for it. */
public final class Trial {
  /** What an input breaks says which one it was, beside the trace of what broke. */
  private static final class Input extends Exception {
    private static final long serialVersionUID = 1;

    Input(byte[] bytes) {
      super(
          "the input in Base64: " + Base64.getEncoder().encodeToString(bytes), null, false, false);
    }
  }

  private Trial() {}

  /**
   * Checks the input; what the check throws carries the input, so that a log suffices to repeat it.
   */
  public static void of(byte[] input, Consumer<byte[]> check) {
    try {
      check.accept(input);
    } catch (RuntimeException | Error e) {
      e.addSuppressed(new Input(input));
      throw e;
    }
  }
}

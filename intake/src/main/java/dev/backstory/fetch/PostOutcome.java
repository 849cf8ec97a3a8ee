package dev.backstory.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of something that was posted. */
public sealed interface PostOutcome {
  /**
   * Somebody answered.
   *
   * @param retryAt when the server wishes to be asked again; null if it does not say
   */
  record Answered(int status, @Nullable Instant retryAt, Duration took) implements PostOutcome {
    public boolean isTaken() {
      return status >= 200 && status <= 299;
    }
  }

  /**
   * Nobody did.
   *
   * @param why in words, without the address
   */
  record Unanswered(String why) implements PostOutcome {}
}

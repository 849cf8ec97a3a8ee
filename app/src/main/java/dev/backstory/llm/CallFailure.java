package dev.backstory.llm;

import dev.backstory.port.TextModel.Cause;
import dev.backstory.port.TextModel.Failure;
import dev.backstory.port.TextModel.Tokens;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request without a usable response, on its way through the library. It has no cause: those of
 * HTTP clients and parsers may quote what was sent or received.
 */
final class CallFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Failure failure;
  private final int status;

  /**
   * @param status of HTTP, 0 where there was no response
   */
  CallFailure(int status, Cause cause, String reason, @Nullable Duration retryAfter) {
    super(reason, null, false, false);
    this.status = status;
    this.failure = new Failure(cause, reason, retryAfter, Tokens.NONE);
  }

  CallFailure(Cause cause, String reason) {
    this(0, cause, reason, null);
  }

  Failure failure() {
    return failure;
  }

  /** Whether the server says that it does not understand such a request. */
  boolean isNotUnderstood() {
    return status == 400 || status == 422 || status == 501;
  }
}

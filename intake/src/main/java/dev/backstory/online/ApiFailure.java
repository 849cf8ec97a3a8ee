package dev.backstory.online;

import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A look-up that failed, or whose answer cannot be used. */
final class ApiFailure extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean forAll;
  private final transient @Nullable Instant until;

  private ApiFailure(String reason, boolean forAll, @Nullable Instant until) {
    super(reason);
    this.forAll = forAll;
    this.until = until;
  }

  /** Of this request; another may do better. */
  static ApiFailure of(String reason) {
    return new ApiFailure(reason, false, null);
  }

  /**
   * Of the host: the next request would do no better.
   *
   * @param until when it wishes to be asked again, if it says so
   */
  static ApiFailure ofHost(String reason, @Nullable Instant until) {
    return new ApiFailure(reason, true, until);
  }

  boolean isForAll() {
    return forAll;
  }

  @Nullable Instant until() {
    return until;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

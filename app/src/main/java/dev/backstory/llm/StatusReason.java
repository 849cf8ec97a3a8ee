package dev.backstory.llm;

import dev.backstory.port.TextModel.Cause;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a response that is none means. Its body is looked at for one thing and never repeated: most
 * servers quote the request in it.
 */
final class StatusReason {
  private static final int READ = 4096;
  private static final Duration LONGEST_REST = Duration.ofDays(1);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(?:\\.\\d+)?");
  private static final Pattern TOO_LONG =
      Pattern.compile("context[ _-]?(?:length|size|window)|exceed_context|too many tokens");

  private StatusReason() {}

  static CallFailure failure(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    return switch (status) {
      case 401, 403 -> refused(status, "the key is missing or not accepted");
      case 404 -> refused(status, "no such model, or no such address");
      case 408, 504 ->
          new CallFailure(status, Cause.TIMEOUT, "the server gave up" + of(status), null);
      case 429, 503 ->
          new CallFailure(
              status, Cause.BUSY, "the server asks for a rest" + of(status), rest(response));
      default -> other(response);
    };
  }

  private static CallFailure other(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (isTooLong(response.body())) {
      // No other form of the question is any shorter.
      return new CallFailure(
          413, Cause.REFUSED, "the question is longer than the model's context" + of(status), null);
    }
    if (status >= 300 && status < 400) {
      return refused(status, "the address leads elsewhere, and is not followed");
    }
    return status >= 400 && status < 500
        ? refused(status, "the server does not take the request")
        : new CallFailure(status, Cause.FAULT, "the server failed" + of(status), null);
  }

  private static CallFailure refused(int status, String reason) {
    return new CallFailure(status, Cause.REFUSED, reason + of(status), null);
  }

  private static String of(int status) {
    return " (HTTP status " + status + ")";
  }

  private static boolean isTooLong(byte[] body) {
    String start =
        new String(body, 0, Math.min(READ, body.length), StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT);
    return TOO_LONG.matcher(start).find();
  }

  /** As many seconds as the server says, a day at most; a date counts as not said. */
  private static @Nullable Duration rest(HttpResponse<?> response) {
    Optional<String> stated = response.headers().firstValue("Retry-After").map(String::strip);
    return stated
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofMillis((long) (Double.parseDouble(text) * 1000)))
        .map(rest -> rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest)
        .orElse(null);
  }
}

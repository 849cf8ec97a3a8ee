package dev.backstory.fetch;

import dev.backstory.notation.WrittenDate;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When a server wishes to be asked again (RFC 9110, section 10.2.3). */
final class RetryAfter {
  /** What lies farther ahead is taken for a mistake. */
  static final Duration LONGEST = Duration.ofDays(2);

  private RetryAfter() {}

  /** From seconds or a date; null if there is none, or if it is past. */
  static @Nullable Instant of(ResponseHeaders fields, Instant now) {
    Instant asked = stated(fields.first("Retry-After"), now);
    if (asked == null || !asked.isAfter(now)) {
      return null;
    }
    Instant last = now.plus(LONGEST);
    return asked.isBefore(last) ? asked : last;
  }

  private static @Nullable Instant stated(@Nullable String value, Instant now) {
    String text = value == null ? "" : value.strip();
    if (text.matches("\\d+")) {
      return text.length() > 9 ? Instant.MAX : now.plusSeconds(Long.parseLong(text));
    }
    OffsetDateTime date = WrittenDate.read(text);
    return date == null ? null : date.toInstant();
  }
}

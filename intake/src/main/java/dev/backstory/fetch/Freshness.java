package dev.backstory.fetch;

import dev.backstory.notation.WrittenDate;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For how long an answer stays good by its own account (RFC 9111, sections 4.2 and 5): {@code
 * max-age}, else {@code Expires} less {@code Date}, less the {@code Age} that it already has.
 */
final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEVER_FRESH =
      Pattern.compile("(?:^|[,\\s])no-(?:store|cache)(?:$|[,\\s])", Pattern.CASE_INSENSITIVE);

  private Freshness() {}

  /** Null if the answer does not say; never negative. */
  static @Nullable Duration of(ResponseHeaders fields) {
    String control = fields.list("Cache-Control").toLowerCase(Locale.ROOT);
    if (NEVER_FRESH.matcher(control).find()) {
      return Duration.ZERO;
    }
    Matcher maxAge = MAX_AGE.matcher(control);
    Duration stated = maxAge.find() ? seconds(maxAge.group(1)) : untilExpiry(fields);
    return stated == null ? null : notNegative(stated.minus(age(fields)));
  }

  private static @Nullable Duration untilExpiry(ResponseHeaders fields) {
    OffsetDateTime expires = date(fields.first("Expires"));
    OffsetDateTime date = date(fields.first("Date"));
    // Without a date of the server's own its clock cannot be told from ours.
    return expires == null || date == null ? null : notNegative(Duration.between(date, expires));
  }

  private static Duration age(ResponseHeaders fields) {
    String age = fields.first("Age");
    return age != null && age.strip().matches("\\d{1,10}") ? seconds(age.strip()) : Duration.ZERO;
  }

  private static Duration seconds(String digits) {
    return Duration.ofSeconds(Long.parseLong(digits));
  }

  private static @Nullable OffsetDateTime date(@Nullable String text) {
    return text == null ? null : WrittenDate.read(text);
  }

  private static Duration notNegative(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}

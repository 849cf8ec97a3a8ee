package dev.backstory.web.sent;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a client says that it can unpack (RFC 9110, section 12.5.3). */
final class AcceptedEncodings {
  private static final Pattern REFUSED = Pattern.compile(".*;\\s*q=0(?:\\.0*)?\\s*");

  private AcceptedEncodings() {}

  /** Whether gzip may be sent: named, or meant by an asterisk, and not with a weight of 0. */
  static boolean gzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    String[] codings = header.toLowerCase(Locale.ROOT).split(",", -1);
    return Arrays.stream(codings)
        .filter(coding -> isNamed(coding, "gzip"))
        .findFirst()
        .or(() -> Arrays.stream(codings).filter(coding -> isNamed(coding, "*")).findFirst())
        .filter(coding -> !REFUSED.matcher(coding).matches())
        .isPresent();
  }

  private static boolean isNamed(String coding, String name) {
    int weight = coding.indexOf(';');
    return (weight < 0 ? coding : coding.substring(0, weight)).strip().equals(name);
  }
}

package dev.backstory.places;

import java.util.Optional;
import java.util.regex.Pattern;

/** What people are called together: "Germans", where "Chinese" and "French" stay as they are. */
final class Plural {
  private static final Pattern WITH_S =
      Pattern.compile(".*(?:an|on|i|k|eek|er|ot|ene|ech|ole|ane|ede|ard|erb|oat|ino|ari|aq)");

  private Plural() {}

  static Optional<String> of(String adjective) {
    return WITH_S.matcher(adjective).matches() ? Optional.of(adjective + "s") : Optional.empty();
  }
}

package dev.backstory.notation;

import java.util.Locale;
import java.util.regex.Pattern;

/** Knows roles that somebody has no more. */
public final class FormerRole {
  private static final Pattern PAST = Pattern.compile("(?i)(?:former|onetime|then|late|ex)[ -].+");

  private FormerRole() {}

  /** Whether the words are such a role: "former mayor", "then-Senator". */
  public static boolean is(String role) {
    return PAST.matcher(role).matches();
  }

  /**
   * Whether a role may be what the former one was: "President" is said of a former president, too,
   * out of courtesy.
   */
  public static boolean isCourtesy(String role, String former) {
    String office = role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return former.toLowerCase(Locale.ROOT).contains(office);
  }
}

package dev.backstory.access;

import java.util.regex.Pattern;

/** What people may be called. */
public final class AccountName {
  /** What a name has, in words. */
  public static final String RULE = "A name has 1 to 64 letters, digits, dots, @, - or _.";

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

  private AccountName() {}

  public static boolean isOne(String name) {
    return NAME.matcher(name).matches();
  }
}

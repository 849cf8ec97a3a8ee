package dev.backstory.compose.section.label;

import java.util.regex.Pattern;

/** Knows by the words before an act that it does not take place: "cannot reach an agreement". */
final class Denial {
  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)(?:\\b(?:not|never|cannot|unable to|fail(?:s|ed)? to|refus(?:es|ed) to|without"
              + "|beyond)|n[’']t) (?:\\p{L}{1,20} ){0,2}(?:(?:an?|any|his|her|its|their) )?$");

  private static final int REACH = 80;

  private Denial() {}

  /** Whether it is denied, at most a few words before. */
  static boolean isBefore(String text, int at) {
    return DENIED.matcher(text.substring(Math.max(0, at - REACH), at)).find();
  }
}

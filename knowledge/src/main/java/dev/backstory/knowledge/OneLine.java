package dev.backstory.knowledge;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A name or description as one line of plain text. */
final class OneLine {
  /** UTF-16 length at which it is cut; no name or description has so much that is one. */
  static final int LONGEST = 300;

  /** Of longer texts no more is looked at; markup makes a line shorter. */
  private static final int LOOKED_AT = 10 * LONGEST;

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s]+");

  private OneLine() {}

  /** Without markup, control characters and white space at its ends, however long it is. */
  static String plain(String text) {
    String bare = text.indexOf('<') >= 0 ? Jsoup.parse(text).text() : text;
    return BREAKS.matcher(bare).replaceAll(" ").strip();
  }

  /** Without markup, control characters and white space at its ends. */
  static String of(String text) {
    String line = plain(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    int end = Math.min(line.length(), LONGEST);
    boolean parted =
        end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, parted ? end - 1 : end);
  }
}

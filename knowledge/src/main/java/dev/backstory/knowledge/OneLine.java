package dev.backstory.knowledge;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A name or description as one line of plain text. */
final class OneLine {
  /** UTF-16 length at which it is cut; no name or description has so much that is one. */
  private static final int LONGEST = 300;

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s]+");

  private OneLine() {}

  /** Without markup, control characters and white space at its ends. */
  static String of(String text) {
    String bare = text.indexOf('<') >= 0 ? Jsoup.parse(text).text() : text;
    String line = BREAKS.matcher(bare).replaceAll(" ").strip();
    int end = Math.min(line.length(), LONGEST);
    boolean parted =
        end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, parted ? end - 1 : end);
  }
}

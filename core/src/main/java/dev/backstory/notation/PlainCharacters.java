package dev.backstory.notation;

import org.jspecify.annotations.Nullable;

/**
 * Rids texts of characters that no page may show: control characters, which nobody sees, and those
 * that override or isolate the direction of writing (Unicode Standard Annex 9), by which a line
 * reads otherwise than it is stored. What comes in from feeds, pages and files passes here before
 * anything counts its characters.
 */
public final class PlainCharacters {
  private PlainCharacters() {}

  /** Whether a page may show this code point; no white space but the space itself is plain. */
  public static boolean isPlain(int c) {
    return !Character.isISOControl(c) && !isDirection(c);
  }

  private static boolean isDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /**
   * The text with a space for each control character, white space among them, and without marks of
   * direction.
   */
  public static String of(String text) {
    return keeping("", text);
  }

  /** The same for a line without space around it, or null if there is nothing in it. */
  public static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : of(text).strip();
    return line.isEmpty() ? null : line;
  }

  /**
   * The same for a text of several lines, of which tabs and line feeds stay. Every character keeps
   * its place, since whoever gave the text may count its characters too: marks of direction become
   * spaces, and so does a carriage return before a line feed; one without is a line feed.
   */
  public static String lines(String text) {
    String kept = "\n\t";
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isRemoved(text.charAt(i), kept)) {
        plain.setCharAt(i, text.charAt(i) == '\r' && !text.startsWith("\n", i + 1) ? '\n' : ' ');
      }
    }
    return plain.toString();
  }

  /** The same as {@link #of}, but these control characters stay. */
  public static String keeping(String kept, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isRemoved(text.charAt(i), kept)) {
        return replaced(text, i, kept);
      }
    }
    return text;
  }

  private static boolean isRemoved(char c, String kept) {
    return !isPlain(c) && kept.indexOf(c) < 0;
  }

  private static String replaced(String text, int from, String kept) {
    StringBuilder plain = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isRemoved(c, kept)) {
        plain.append(c);
      } else if (!isDirection(c)) {
        plain.append(' ');
      }
    }
    return plain.toString();
  }
}

package dev.backstory.notation;

import org.jspecify.annotations.Nullable;

/** Rids texts of control characters, which no reader sees and which no page means. */
public final class PlainCharacters {
  private PlainCharacters() {}

  /** The text with a space for each control character, white space among them. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return replaced(text, i);
      }
    }
    return text;
  }

  /** The same for a line without space around it, or null if there is nothing in it. */
  public static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : of(text).strip();
    return line.isEmpty() ? null : line;
  }

  private static String replaced(String text, int from) {
    char[] characters = text.toCharArray();
    for (int i = from; i < characters.length; i++) {
      if (Character.isISOControl(characters[i])) {
        characters[i] = ' ';
      }
    }
    return new String(characters);
  }
}

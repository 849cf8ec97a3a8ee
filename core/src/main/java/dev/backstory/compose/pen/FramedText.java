package dev.backstory.compose.pen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of strangers as strings of JSON that cannot be taken for anything else: nothing in them
 * ends the string, is invisible, or is a word by which servers of models tell who is speaking. What
 * is replaced is replaced by escapes, so that whoever reads the JSON reads the words as they were;
 * only characters that nobody sees are left out.
 */
final class FramedText {
  /**
   * Of the marks that vocabularies of models use for roles, and of Markdown's fences and titles.
   */
  private static final String ESCAPED = "<>[]{}|`#\\\"";

  /** A name of a role with the colon that makes it one. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)\\b(system|assistant|user|human|ai|developer|tool|model|instructions?|input|output"
              + "|response|prompt)(\\s*):");

  private FramedText() {}

  /** The string of JSON, with its quotation marks. */
  static String quoted(String words) {
    StringBuilder quoted = new StringBuilder(words.length() + 2).append('"');
    visible(words).codePoints().forEach(c -> append(quoted, c));
    return roles(quoted.append('"').toString());
  }

  private static void append(StringBuilder quoted, int c) {
    if (ESCAPED.indexOf(c) >= 0) {
      quoted.append("\\u%04x".formatted(c));
    } else {
      quoted.appendCodePoint(c);
    }
  }

  private static String roles(String quoted) {
    Matcher matcher = ROLE.matcher(quoted);
    return matcher.find() ? matcher.replaceAll("$1$2\\\\u003a") : quoted;
  }

  /** The words in one line, without characters that nobody sees. */
  static String visible(String words) {
    StringBuilder visible = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space(visible);
              } else if (!isInvisible(c)) {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString().strip();
  }

  private static void space(StringBuilder visible) {
    if (!visible.isEmpty() && visible.charAt(visible.length() - 1) != ' ') {
      visible.append(' ');
    }
  }

  /**
   * Whether a code point shows nothing: controls, formats (among them the tags of U+E0000), halves
   * of characters, those without a meaning, selectors of variants, fillers.
   */
  static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> isSelector(c) || isFiller(c);
    };
  }

  private static boolean isSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
  }

  private static boolean isFiller(int c) {
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
  }
}

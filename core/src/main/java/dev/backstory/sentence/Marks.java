package dev.backstory.sentence;

import dev.backstory.notation.QuotationMarks;

/** What stands between quotation marks in a sentence, and texts without them. */
public final class Marks {
  private Marks() {}

  public static boolean isClosing(char c) {
    return QuotationMarks.isDouble(c) || c == '\'' || c == '’' || c == ')' || c == ']';
  }

  /** Whether a quotation in the text lacks its beginning or its end. */
  public static boolean isUnbalanced(String text) {
    int straight = 0;
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        straight++;
      } else if (QuotationMarks.opens(c)) {
        open++;
      } else if (QuotationMarks.closes(c) && --open < 0) {
        return true;
      }
    }
    return open != 0 || straight % 2 != 0;
  }

  /** The text with everything between double marks, and the marks, replaced by spaces. */
  public static String blanked(String text) {
    StringBuilder out = new StringBuilder(text);
    boolean inside = false;
    for (int i = 0; i < out.length(); i++) {
      boolean mark = QuotationMarks.isDouble(out.charAt(i));
      if (inside || mark) {
        out.setCharAt(i, ' ');
      }
      inside ^= mark;
    }
    return out.toString();
  }

  /** How much of the words stands between double marks, 0 to 1. */
  public static double shareQuoted(String text) {
    return 1 - (double) Words.count(blanked(text)) / Math.max(1, Words.count(text));
  }

  /** With white space and control characters folded to single spaces. */
  public static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
      if (!space) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  /** With typographic marks made straight as well. */
  public static String folded(String text) {
    StringBuilder out = new StringBuilder(spaced(text));
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, QuotationMarks.straight(out.charAt(i)));
    }
    return out.toString();
  }
}

package dev.backstory.extract.page;

import java.util.Locale;

/** Text reduced to what two versions of it have in common. */
public final class FoldedText {
  private FoldedText() {}

  /** Letters and digits in lower case, single spaces between. */
  public static String folded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        out.append(gap && !out.isEmpty() ? " " : "").appendCodePoint(c);
        gap = false;
      } else if (c != '\'' && c != '’' && c != '‘') {
        gap = true;
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}

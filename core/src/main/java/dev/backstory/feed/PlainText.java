package dev.backstory.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Titles and summaries as people read them: no markup, one line, a bounded length. */
final class PlainText {
  private static final Pattern MARKUP = Pattern.compile("<[A-Za-z!/?]|&#?\\w{1,32};");

  private PlainText() {}

  /** The text that a browser would show of this piece of HTML. */
  static @Nullable String ofHtml(@Nullable String html, int maxCharacters) {
    if (html == null || !MARKUP.matcher(html).find()) {
      return of(html, maxCharacters);
    }
    return of(Jsoup.parseBodyFragment(cut(html, maxCharacters * 20)).text(), maxCharacters);
  }

  /** The text in one line, or null if nothing of it shows. */
  static @Nullable String of(@Nullable String text, int maxCharacters) {
    if (text == null) {
      return null;
    }
    StringBuilder line = new StringBuilder(Math.min(text.length(), maxCharacters));
    boolean gap = false;
    for (int i = 0; i < text.length() && line.length() < maxCharacters; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = !line.isEmpty();
      } else if (isShown(c)) {
        line.append(gap ? " " : "").appendCodePoint(c);
        gap = false;
      }
    }
    return line.isEmpty() ? null : line.toString();
  }

  private static boolean isShown(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.SURROGATE
        && c != 0x00AD // soft hyphen
        && c != 0x200B // zero-width space
        && c != 0xFEFF;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}

package dev.backstory.feed;

import dev.backstory.notation.HtmlTree;
import dev.backstory.notation.PlainCharacters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Titles and summaries as people read them: no markup, one line, a bounded length. */
final class PlainText {
  private static final Pattern MARKUP = Pattern.compile("<[A-Za-z!/?]|&#?\\w{1,32};");

  /** Browsers show none of what stands in a frame; feeds that never close one have a text there. */
  private static final Pattern FRAME = Pattern.compile("</?i?frame\\b[^>]{0,2000}>");

  /** Where a comment is never closed, only its first tag is taken for it. */
  private static final Pattern OPEN_COMMENT =
      Pattern.compile("<!--(?!.*?-->)[^>]*>?", Pattern.DOTALL);

  private static final Pattern CONTROL = Pattern.compile("[\\x80-\\x9f]");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private PlainText() {}

  /** The text that a browser would show of this piece of HTML, or null if nothing of it shows. */
  static @Nullable String ofHtml(@Nullable String html, int maxCharacters) {
    if (html == null || !hasMarkup(html)) {
      return of(html, maxCharacters);
    }
    String part = FRAME.matcher(cut(html, maxCharacters * 20)).replaceAll(" ");
    if (part.lastIndexOf("<!--") > part.lastIndexOf("-->")) {
      part = OPEN_COMMENT.matcher(part).replaceAll(" ");
    }
    String markup = part;
    return of(HtmlTree.orNull(() -> Jsoup.parseBodyFragment(markup).text()), maxCharacters);
  }

  private static boolean hasMarkup(String html) {
    return (html.indexOf('<') >= 0 || html.indexOf('&') >= 0) && MARKUP.matcher(html).find();
  }

  /** The text in one line, or null if nothing of it shows. */
  static @Nullable String of(@Nullable String written, int maxCharacters) {
    if (written == null) {
      return null;
    }
    String text = readable(written);
    StringBuilder line = new StringBuilder(Math.min(text.length(), maxCharacters));
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = !line.isEmpty();
      } else if (isShown(c)) {
        if (line.length() + (gap ? 1 : 0) + Character.charCount(c) > maxCharacters) {
          break;
        }
        line.append(gap ? " " : "").appendCodePoint(c);
        gap = false;
      }
    }
    return line.isEmpty() ? null : line.toString();
  }

  private static boolean isShown(int c) {
    return PlainCharacters.isPlain(c)
        && Character.getType(c) != Character.SURROGATE
        && c != 0x00AD // soft hyphen
        && c != 0x200B // zero-width space
        && c != 0xFEFF;
  }

  /**
   * The characters from 80 to 9F show nothing, so where they stand the text was decoded wrongly:
   * UTF-8 taken for Latin-1, or windows-1252 taken for it.
   */
  private static String readable(String text) {
    if (text.chars().noneMatch(c -> c >= 0x80 && c < 0xa0)) {
      return text;
    }
    String utf8 = text.chars().allMatch(c -> c <= 0xff) ? asUtf8(text) : null;
    return utf8 == null
        ? CONTROL.matcher(text).replaceAll(m -> latin(m.group(), WINDOWS_1252))
        : utf8;
  }

  private static @Nullable String asUtf8(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String latin(String text, Charset charset) {
    String meant = new String(text.getBytes(StandardCharsets.ISO_8859_1), charset);
    return meant.replace("\uFFFD", "");
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}

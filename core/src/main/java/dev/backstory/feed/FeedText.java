package dev.backstory.feed;

import dev.backstory.notation.Encoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a feed. A byte order mark decides, then what the server said, then the XML
 * declaration (RFC 7303); a promise that the bytes do not keep gives way to UTF-8, and that to
 * windows-1252, in which every byte is a character.
 */
final class FeedText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int DECLARATION_WITHIN = 512;
  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})");

  private FeedText() {}

  static String decode(byte[] bytes, @Nullable String stated) {
    Charset marked = byShape(bytes);
    if (marked != null) {
      return Encoding.withoutMark(new String(bytes, marked));
    }
    for (Charset charset :
        new @Nullable Charset[] {named(stated), declared(bytes), StandardCharsets.UTF_8}) {
      String text = charset == null ? null : strictly(bytes, charset);
      if (text != null) {
        return Encoding.withoutMark(text);
      }
    }
    return new String(bytes, isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252);
  }

  /** The encodings that show by their first bytes: a mark, or a "<" of two bytes. */
  private static @Nullable Charset byShape(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, '<', 0, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF) || startsWith(bytes, 0, 0, 0, '<')) {
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<')
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xff) != head[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_WITHIN);
    Matcher m = DECLARATION.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return m.find() ? named(m.group(1)) : null;
  }

  private static @Nullable Charset named(@Nullable String name) {
    Charset charset = Encoding.named(name);
    if (charset == null || charset.name().startsWith("UTF-16")) {
      return null;
    }
    return Encoding.asWritten(charset);
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** A text cut in the middle of a character is still UTF-8. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long foreign = text.chars().filter(c -> c > 0x7f).count();
    return broken * 4 < foreign;
  }
}

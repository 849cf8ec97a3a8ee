package dev.backstory.feed;

import dev.backstory.notation.Gunzip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes that are no text: unpacks what is packed and names what is something else. */
final class Binary {
  private static final int LOOKED_AT = 2_000;

  private Binary() {}

  static boolean isPacked(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  /**
   * The bytes in a gzip file, as sitemaps often come.
   *
   * @throws UnreadableFeed if it is damaged, or there are more bytes than that
   */
  static byte[] unpacked(byte[] bytes, int maxBytes) throws UnreadableFeed {
    try (Gunzip in = Gunzip.all(new ByteArrayInputStream(bytes))) {
      byte[] plain = in.readNBytes(maxBytes + 1);
      if (plain.length > maxBytes) {
        throw new UnreadableFeed("larger than " + maxBytes + " bytes when unpacked");
      }
      return plain;
    } catch (IOException e) {
      throw new UnreadableFeed("damaged gzip data: " + e.getMessage());
    }
  }

  /** What kind of file this is if it is none of text, by its first bytes; else null. */
  static @Nullable String kind(byte[] bytes, String text) {
    String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF")) {
      return "a PDF file";
    }
    if (head.startsWith("\u0089PNG")
        || head.startsWith("GIF8")
        || head.startsWith("\u00ff\u00d8\u00ff")) {
      return "a picture";
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return "a ZIP file";
    }
    return isNoise(text) ? "binary data" : null;
  }

  /** Text has hardly any control characters. */
  private static boolean isNoise(String text) {
    int looked = Math.min(text.length(), LOOKED_AT);
    long controls =
        text.substring(0, looked)
            .chars()
            .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')
            .count();
    return controls * 10 > looked;
  }
}

package dev.backstory.archive;

import dev.backstory.notation.Gunzip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the codings of an archived body (RFC 9112, 7; RFC 9110, 8.4). Archives often keep the
 * header of a coding that they have undone, so a body that does not begin as its coding would is
 * taken for one without.
 */
final class BodyCoding {
  private BodyCoding() {}

  /**
   * The body as it was before it was coded.
   *
   * @param largest bytes; of a larger result, one byte more is returned
   * @throws IOException if it is damaged, or coded in a way that is not known
   */
  static byte[] undo(byte[] body, List<String> transfer, List<String> content, int largest)
      throws IOException {
    byte[] result = names(transfer).contains("chunked") ? joined(body) : body;
    for (String coding : names(content).reversed()) {
      result = decoded(result, coding, largest);
    }
    return result;
  }

  private static List<String> names(List<String> headers) {
    return Arrays.stream(String.join(",", headers).toLowerCase(Locale.ROOT).split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static byte[] decoded(byte[] body, String coding, int largest) throws IOException {
    return switch (coding) {
      case "identity", "none", "utf-8" -> body;
      case "gzip", "x-gzip" -> gunzipped(body, largest);
      case "br" -> unbrotlied(body, largest);
      case "deflate" -> inflated(body, largest);
      default -> throw new ZipException("unknown content encoding: " + coding);
    };
  }

  private static byte[] gunzipped(byte[] body, int largest) throws IOException {
    SeekableInput packed = new SeekableInput(body);
    if (!Gunzip.isPacked(packed)) {
      return body;
    }
    try (Gunzip in = Gunzip.all(packed)) {
      return in.readNBytes(largest + 1);
    }
  }

  private static byte[] unbrotlied(byte[] body, int largest) throws IOException {
    try (InputStream in = new BrotliInputStream(new ByteArrayInputStream(body))) {
      return in.readNBytes(largest + 1);
    }
  }

  /** "deflate" should be zlib's format, and is bare deflate from some servers. */
  private static byte[] inflated(byte[] body, int largest) throws IOException {
    boolean zlib =
        body.length > 2
            && (body[0] & 0x0f) == 8
            && ((body[0] & 0xff) << 8 | body[1] & 0xff) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(body), inflater, 8192)) {
      return in.readNBytes(largest + 1);
    } catch (ZipException e) {
      if (zlib) {
        throw e;
      }
      return body;
    } finally {
      inflater.end();
    }
  }

  /** The chunks' bytes; a body that does not begin with a chunk is not chunked. */
  private static byte[] joined(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int line = lineEnd(body, at);
      int length = length(body, at, line);
      if (length <= 0) {
        break;
      }
      int count = Math.min(length, body.length - line);
      out.write(body, line, count);
      at = line + count;
      at += at < body.length && body[at] == '\r' ? 1 : 0;
      at += at < body.length && body[at] == '\n' ? 1 : 0;
    }
    return at == 0 ? body : out.toByteArray();
  }

  private static int lineEnd(byte[] body, int from) {
    int at = from;
    while (at < body.length && body[at] != '\n') {
      at++;
    }
    return Math.min(body.length, at + 1);
  }

  /** The number at the beginning of a chunk's line (extensions may follow); -1 if there is none. */
  private static int length(byte[] body, int from, int end) {
    long length = -1;
    for (int i = from; i < end && Character.digit(body[i], 16) >= 0; i++) {
      length = Math.max(0, length) * 16 + Character.digit(body[i], 16);
      if (length > body.length) {
        return body.length;
      }
    }
    return (int) length;
  }
}

package dev.backstory.archive;

import dev.backstory.model.Rejection;
import dev.backstory.notation.Encoding;
import dev.backstory.notation.Gunzip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files of JSON Lines, plain or gzip-compressed, and goes on after a bad line. Bytes that are
 * no characters of the file's encoding make a line bad: what is quoted must be what was written.
 */
public final class JsonLines {
  /** Bytes of a line; no article is longer. */
  static final int LONGEST = 20_000_000;

  private static final char REPLACEMENT = '\uFFFD';

  private JsonLines() {}

  /** What a line is. */
  sealed interface Line {
    record Row(JsonNode fields) implements Line {}

    record Bad(String reason) implements Line {}
  }

  /**
   * Hands over every object of the file with where it stands ({@code FILE:LINE}); whatever is not a
   * JSON object in UTF-8, and what of a packed file is damaged, is rejected.
   *
   * @return whether anything of the file could be read
   */
  public static boolean read(
      Path file, BiConsumer<String, JsonNode> row, Consumer<Rejection> rejected) {
    long number = 0;
    boolean any = false;
    try (SeekableInput in = new SeekableInput(Files.newByteChannel(file))) {
      ByteLines lines = lines(in, Gunzip.isPacked(in), StandardCharsets.UTF_8);
      while (lines.next()) {
        number++;
        switch (read(lines, StandardCharsets.UTF_8)) {
          case null -> {}
          case Line.Row(JsonNode fields) -> {
            any = true;
            row.accept(file + ":" + number, fields);
          }
          case Line.Bad(String reason) ->
              rejected.accept(new Rejection(file + ":" + number, reason));
        }
      }
    } catch (IOException e) {
      rejected.accept(new Rejection(file.toString(), unreadable(e)));
    }
    return any;
  }

  /** Whether a line feed is one byte of this encoding, as it has to be to tell lines apart. */
  public static boolean canBeIn(Charset encoding) {
    return encoding.canEncode() && Arrays.equals("\n{".getBytes(encoding), new byte[] {'\n', '{'});
  }

  /**
   * The lines of a file from where the input is.
   *
   * @param packed whether the file begins as gzip does; the input is at its beginning then
   */
  static ByteLines lines(SeekableInput in, boolean packed, Charset encoding) {
    return new ByteLines(
        packed ? Gunzip.all(in) : in, LONGEST, line -> read(line, encoding) instanceof Line.Row);
  }

  private static @Nullable Line read(ByteLines lines, Charset encoding) {
    IOException damage = lines.damage();
    return damage == null
        ? read(lines.line(), lines.fits(), encoding)
        : new Line.Bad(unreadable(damage));
  }

  /** The line's object, or why there is none; null if it is blank. */
  static @Nullable Line read(byte[] line, boolean fits, Charset encoding) {
    return fits ? read(line, encoding) : new Line.Bad("a line longer than " + LONGEST + " bytes");
  }

  private static @Nullable Line read(byte[] line, Charset encoding) {
    String decoded = new String(line, encoding);
    int bad = decoded.indexOf(REPLACEMENT) < 0 ? -1 : undecodable(line, encoding);
    if (bad >= 0) {
      return new Line.Bad(
          "not %s: byte 0x%02X at offset %d of the line"
              .formatted(encoding.name(), line[bad] & 0xff, bad));
    }
    String text = Encoding.withoutMark(decoded);
    if (text.isBlank()) {
      return null;
    }
    try {
      JsonNode node = JsonMapper.shared().readTree(text);
      return node.isObject() ? new Line.Row(node) : new Line.Bad("not a JSON object");
    } catch (JacksonException e) {
      return new Line.Bad("not JSON: " + e.getOriginalMessage());
    }
  }

  /** Where the first byte is that is no character of the encoding; -1 if there is none. */
  private static int undecodable(byte[] line, Charset encoding) {
    CharsetDecoder decoder = encoding.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(line);
    CharBuffer text = CharBuffer.allocate((int) (line.length * decoder.maxCharsPerByte()) + 1);
    return decoder.decode(bytes, text, true).isError() ? bytes.position() : -1;
  }

  /** Why a file cannot be read, in the words of the exception. */
  static String unreadable(IOException e) {
    String name = e.getClass().getSimpleName().replace("Exception", "");
    return "cannot be read: " + (e.getMessage() == null ? name : name + ": " + e.getMessage());
  }
}

package dev.backstory.archive;

import dev.backstory.model.Rejection;
import dev.backstory.notation.Encoding;
import dev.backstory.notation.Gunzip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of JSON Lines, plain or gzip-compressed, and goes on after a bad line. */
public final class JsonLines {
  /** Bytes of a line; no article is longer. */
  static final int LONGEST = 20_000_000;

  private JsonLines() {}

  /** What a line is. */
  sealed interface Line {
    record Row(JsonNode fields) implements Line {}

    record Bad(String reason) implements Line {}
  }

  /**
   * Hands over every object of the file with where it stands ({@code FILE:LINE}); whatever is not a
   * JSON object, and the end of a file that breaks off, is rejected.
   *
   * @return whether anything of the file could be read
   */
  public static boolean read(
      Path file, BiConsumer<String, JsonNode> row, Consumer<Rejection> rejected) {
    long number = 0;
    boolean any = false;
    try (SeekableInput in = new SeekableInput(Files.newByteChannel(file))) {
      ByteLines lines = new ByteLines(unpacked(in), LONGEST);
      while (lines.next()) {
        number++;
        switch (read(lines.line(), lines.fits())) {
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
      String where = number == 0 ? file.toString() : file + ":" + (number + 1);
      rejected.accept(new Rejection(where, unreadable(e)));
    }
    return any;
  }

  /** The line's object, or why there is none; null if it is blank. */
  static @Nullable Line read(byte[] line, boolean fits) {
    if (!fits) {
      return new Line.Bad("a line longer than " + LONGEST + " bytes");
    }
    String text = Encoding.withoutMark(new String(line, StandardCharsets.UTF_8));
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

  /** The stream unpacked if it begins as gzip does. */
  static InputStream unpacked(SeekableInput in) throws IOException {
    return Gunzip.isPacked(in) ? Gunzip.all(in) : in;
  }

  /** Why a file cannot be read, in the words of the exception. */
  static String unreadable(IOException e) {
    String name = e.getClass().getSimpleName().replace("Exception", "");
    return "cannot be read: " + (e.getMessage() == null ? name : name + ": " + e.getMessage());
  }
}

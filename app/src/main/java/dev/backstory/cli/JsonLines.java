package dev.backstory.cli;

import dev.backstory.model.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads files of JSON Lines, plain or gzip-compressed, and goes on after a bad line. */
final class JsonLines {
  private JsonLines() {}

  /**
   * Hands over every object of the file with where it stands ({@code FILE:LINE}); whatever is not a
   * JSON object, and the end of a file that breaks off, is rejected.
   *
   * @return whether anything of the file could be read
   */
  static boolean read(Path file, BiConsumer<String, JsonNode> row, Consumer<Rejection> rejected) {
    int line = 0;
    boolean any = false;
    try (BufferedReader in = open(file)) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        if (text.isBlank()) {
          continue;
        }
        String where = file + ":" + line;
        try {
          JsonNode node = Json.MAPPER.readTree(text);
          if (node.isObject()) {
            any = true;
            row.accept(where, node);
          } else {
            rejected.accept(new Rejection(where, "not a JSON object"));
          }
        } catch (JacksonException e) {
          rejected.accept(new Rejection(where, "not JSON: " + e.getOriginalMessage()));
        }
      }
    } catch (IOException e) {
      String where = line == 0 ? file.toString() : file + ":" + (line + 1);
      rejected.accept(new Rejection(where, "cannot be read: " + reason(e)));
    }
    return any;
  }

  /** Opens a file as UTF-8 text, unpacking it if it begins as gzip does. */
  static BufferedReader open(Path file) throws IOException {
    PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 2);
    byte[] magic = in.readNBytes(2);
    in.unread(magic);
    boolean packed = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    InputStream bytes = packed ? new GZIPInputStream(in, 1 << 16) : in;
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
        1 << 16);
  }

  private static String reason(IOException e) {
    String name = e.getClass().getSimpleName().replace("Exception", "");
    return e.getMessage() == null ? name : name + ": " + e.getMessage();
  }
}

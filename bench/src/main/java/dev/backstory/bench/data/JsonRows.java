package dev.backstory.bench.data;

import dev.backstory.cli.print.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** Reads what is compressed by gzip, mostly JSON Lines. */
public final class JsonRows {
  private JsonRows() {}

  /** The rows of a gzip-compressed file. */
  public static List<JsonNode> of(Path packed) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank()).map(JsonRows::row).toList();
    }
  }

  /** The rows of what a command printed. */
  public static List<JsonNode> of(String printed) {
    return printed.lines().filter(line -> !line.isBlank()).map(JsonRows::row).toList();
  }

  /** The rows by their {@code id}; of several with one id the last. */
  public static Map<String, JsonNode> byId(List<JsonNode> rows) {
    return by("id", rows);
  }

  /** The rows by the text of a field. */
  public static Map<String, JsonNode> by(String field, List<JsonNode> rows) {
    Map<String, JsonNode> byField = new HashMap<>();
    rows.forEach(row -> byField.put(row.path(field).asString(), row));
    return byField;
  }

  /** A gzip-compressed file, unpacked. */
  public static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static JsonNode row(String line) {
    return Json.MAPPER.readTree(line);
  }
}

package dev.backstory.annotate.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables, a row a line; {@code #} begins a comment. */
public final class ResourceLines {
  private ResourceLines() {}

  /** The rows of a resource without white space around them; that there is none is a bug. */
  public static List<String> of(String resource) {
    try (InputStream in = ResourceLines.class.getResourceAsStream("/dev/backstory/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

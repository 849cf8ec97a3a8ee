package dev.backstory.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables that lie next to this package. */
final class Resources {
  private Resources() {}

  /** The lines of a table, without comments (lines that begin with "#") and empty ones. */
  static List<String> lines(String name) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Resources.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a table cut at its tabs. */
  static List<List<String>> rows(String name) {
    return lines(name).stream().map(line -> List.of(line.split("\t", -1))).toList();
  }
}

package dev.backstory.bench.labels;

import dev.backstory.model.Evidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the labels that lie next to this package. */
public final class Tables {
  private Tables() {}

  /** The lines of a table cut at its tabs, without comments (lines that begin with "#"). */
  public static List<List<String>> rows(String name) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Tables.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      return rows(in.lines());
    }
  }

  /** The same of a table that lies elsewhere. */
  static List<List<String>> rows(Path file) throws IOException {
    return rows(Files.readAllLines(file).stream());
  }

  private static List<List<String>> rows(Stream<String> lines) {
    return lines
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  /** The stretch that three cells from this one on say: an article, a start and an end. */
  public static Evidence place(List<String> row, int from) {
    return new Evidence(
        row.get(from), Integer.parseInt(row.get(from + 1)), Integer.parseInt(row.get(from + 2)));
  }
}

package dev.backstory.bench.encoder;

import dev.backstory.cli.print.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rounds of training, a file each of JSON Lines {@code {a, b, same}}. */
final class PairsFile {
  private PairsFile() {}

  static void write(List<PairExample> pairs, Path file) throws IOException {
    Files.write(file, pairs.stream().map(Json.MAPPER::writeValueAsString).toList());
  }

  static List<PairExample> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> Json.MAPPER.readValue(line, PairExample.class))
        .toList();
  }
}

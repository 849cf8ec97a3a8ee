package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Articles that {@code stage extract} reads from pages of news outlets and of the wider web. */
final class PagesMeasure {
  private static final List<String> SETS = List.of("news-outlets", "wcxb-articles");

  private PagesMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String set : SETS) {
      Path folder = data.resolve("pages").resolve(set);
      Path truth = folder.resolve("truth.jsonl.gz");
      PageScore.of(JsonRows.of(truth), StageRun.of("extract", pages(folder.resolve("html"))))
          .forEach((name, value) -> figures.put(set + "." + name, value));
    }
    return figures;
  }

  private static Path[] pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toArray(Path[]::new);
    }
  }
}

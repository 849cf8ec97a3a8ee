package dev.backstory.bench.reading;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.extract.ArticleExtractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How long the articles of real pages take to be extracted, in the time of the processor. */
public final class ExtractionSpeed {
  private static final int WARM_UP = 3;
  private static final int TIMES = 5;
  private static final String URL = "https://paper.example/a";

  private ExtractionSpeed() {}

  /**
   * Prints the least of some times for all pages.
   *
   * @param folder of gzip-compressed pages
   */
  public static void print(Path folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        pages.add(JsonRows.unpacked(file));
      }
    }
    ArticleExtractor extractor = new ArticleExtractor();
    double least = Double.MAX_VALUE;
    for (int i = 0; i < WARM_UP + TIMES; i++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      pages.forEach(page -> extractor.extract(page, URL, null));
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      least = i < WARM_UP ? least : Math.min(least, nanos / 1e6);
    }
    System.out.printf(
        Locale.ROOT,
        "%d pages of %s: %.0f ms, %.1f a page%n",
        pages.size(),
        folder,
        least,
        least / pages.size());
  }
}

package dev.backstory.bench.speed;

import dev.backstory.extract.ArticleExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Extraction of real pages, beside Readability4J on the same pages; the time is that of all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractBenchmark {
  private static final String URL = "https://paper.example/a";

  @Param({"../shared/data/pages/news-outlets"})
  public String pagesIn = "";

  private final ArticleExtractor extractor = new ArticleExtractor();
  private List<byte[]> pages = List.of();
  private List<String> decoded = List.of();

  @Setup
  public void read() throws IOException {
    Path folder = Path.of(pagesIn, "html");
    List<byte[]> read = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          read.add(in.readAllBytes());
        }
      }
    }
    pages = read;
    decoded = read.stream().map(page -> new String(page, StandardCharsets.UTF_8)).toList();
  }

  @Benchmark
  public void backstory(Blackhole hole) {
    for (byte[] page : pages) {
      hole.consume(extractor.extract(page, URL, null));
    }
  }

  @Benchmark
  public void readability4j(Blackhole hole) {
    for (String page : decoded) {
      hole.consume(new Readability4J(URL, page).parse());
    }
  }
}

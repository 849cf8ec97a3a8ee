package dev.backstory.bench.speed;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Embedding;
import java.util.concurrent.TimeUnit;
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

/**
 * Reading one article, whole and by its parts. {@code ./backstory bench annotate} measures the same
 * by the time of the processor, for a machine that does other things as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2400m")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class AnnotateBenchmark {
  @Param("850")
  public int words;

  private AnnotationParts parts = new AnnotationParts(1);

  @Setup
  public void read() {
    parts = new AnnotationParts(words);
  }

  @Benchmark
  public AnnotatedArticle split() {
    return parts.split();
  }

  @Benchmark
  public int tag() {
    return parts.tag();
  }

  @Benchmark
  public AnnotatedArticle readTagged() {
    return parts.read();
  }

  @Benchmark
  public int roles() {
    return parts.roles();
  }

  @Benchmark
  public int datesAndFigures() {
    return parts.datesAndFigures();
  }

  @Benchmark
  public Embedding embed() {
    return parts.embed();
  }

  @Benchmark
  public AnnotatedArticle whole() {
    return parts.whole();
  }
}

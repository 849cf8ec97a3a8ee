package dev.backstory.bench.speed;

import dev.backstory.bench.stories.StreamGenerator;
import dev.backstory.bench.stories.StreamGenerator.Generated;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.cluster.story.StoryDecision;
import dev.backstory.cluster.story.StoryStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What becomes of one article of a generated stream while about so many stories are active: decided
 * and applied, with the oldest article forgotten. Made signatures are handed in; embedding is not
 * part of the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ClusterBenchmark {
  private static final int ARTICLES_PER_STORY = 2;
  private static final double FILLED = 1.25;
  private static final double CONTINUING = 0.5;
  private static final long SEED = 1;

  @Param({"1000", "10000", "100000"})
  public int activeStories;

  private StreamGenerator generator = generator();
  private StoryStream stories = stream(new ActiveStories());
  private ArticleSignature next = generator.next().signature();

  /** The stories are filled in as they were generated. */
  @Setup
  public void fill() {
    generator = generator();
    ActiveStories active = new ActiveStories(ARTICLES_PER_STORY * activeStories);
    for (int i = 0; i < FILLED * ARTICLES_PER_STORY * activeStories; i++) {
      Generated generated = generator.next();
      active.add(generated.signature(), generated.story());
    }
    stories = stream(active);
  }

  @Setup(Level.Invocation)
  public void generate() {
    next = generator.next().signature();
  }

  @Benchmark
  public List<StoryDecision> arrive() {
    return stories.arrive(next);
  }

  private static StreamGenerator generator() {
    return new StreamGenerator(new Random(SEED), CONTINUING);
  }

  private static StoryStream stream(ActiveStories active) {
    return new StoryStream(new StoryClusterer(), active);
  }
}

package dev.backstory.bench.stories;

import dev.backstory.bench.score.MarkdownTable;
import dev.backstory.bench.stories.StreamGenerator.Generated;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.Reasons;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.cluster.story.StoryDecision;
import dev.backstory.cluster.story.StoryDecision.Arrival;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How fast the clusterer decides, and in how much memory, with so many stories active. As many
 * articles are held as give that many stories, two a story. More than are held are filled in as
 * they were generated, so that the oldest are being forgotten; then articles of the same stream are
 * decided and applied on one thread. The time is that which the processor gave to it, so a busy
 * machine measures the same, and making signatures is not in it.
 */
public final class Soak {
  private static final List<String> COLUMNS =
      List.of(
          "active stories",
          "articles held",
          "decisions a second",
          "99th percentile",
          "longest",
          "memory a story",
          "memory in all",
          "decided as generated");
  private static final double CONTINUING = 0.5;
  private static final long SEED = 1;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 2_000;
  private static final int MOST_DECISIONS = 20_000;
  private static final long LONGEST_NANOS = 40_000_000_000L;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int ARTICLES_PER_STORY = 2;
  private static final double FILLED = 1.25;

  private final int size;
  private final StreamGenerator stream = new StreamGenerator(new Random(SEED), CONTINUING);
  private final ActiveStories active;
  private final StoryClusterer clusterer = new StoryClusterer();
  private final List<Long> nanos = new ArrayList<>();
  private int right;

  private Soak(int size) {
    this.size = size;
    this.active = new ActiveStories(ARTICLES_PER_STORY * size);
  }

  /** Prints a row for each number of stories. */
  public static void print(List<Integer> sizes) {
    System.out.print(new MarkdownTable(COLUMNS));
    sizes.forEach(size -> System.out.println(MarkdownTable.line(new Soak(size).run())));
  }

  private List<String> run() {
    long before = usedBytes();
    for (int i = 0; i < FILLED * ARTICLES_PER_STORY * size; i++) {
      Generated next = stream.next();
      active.add(next.signature(), next.story());
    }
    long held = usedBytes() - before;
    int stories = active.size();
    System.err.printf(Locale.ROOT, "%d stories are active%n", stories);
    decide();
    return row(stories, held);
  }

  /** The first ones warm the compiler and are not in the time. */
  private void decide() {
    for (int i = 0; i < WARM_UP; i++) {
      decide(stream.next());
    }
    nanos.clear();
    right = 0;
    long total = 0;
    while (nanos.size() < MOST_DECISIONS && total < LONGEST_NANOS) {
      decide(stream.next());
      total += nanos.getLast();
    }
  }

  /** Applies the story as generated, so that one mistake does not bring others. */
  private void decide(Generated next) {
    ArticleSignature signature = next.signature();
    boolean opens = !active.contains(next.story());
    long start = CLOCK.getCurrentThreadCpuTime();
    Arrival decision = clusterer.decide(signature, active);
    active.add(signature, next.story());
    clusterer.reconsider(signature, active);
    nanos.add(CLOCK.getCurrentThreadCpuTime() - start);
    right +=
        switch (decision) {
          case StoryDecision.Join(String story, Reasons _) -> story.equals(next.story()) ? 1 : 0;
          case StoryDecision.Open _ -> opens ? 1 : 0;
        };
  }

  private List<String> row(int stories, long held) {
    List<Long> sorted = nanos.stream().sorted().toList();
    double seconds = nanos.stream().mapToLong(Long::longValue).sum() / NANOS_PER_SECOND;
    return List.of(
        text("%,d", stories),
        text("%,d", ARTICLES_PER_STORY * size),
        text("%,.0f", nanos.size() / seconds),
        text("%.1f ms", sorted.get(sorted.size() * 99 / 100) / NANOS_PER_MILLI),
        text("%.1f ms", sorted.getLast() / NANOS_PER_MILLI),
        text("%.1f KB", held / 1024.0 / stories),
        text("%,d MB", held >> 20),
        text("%.2f", (double) right / nanos.size()));
  }

  private static String text(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** What lives on the heap. */
  private static long usedBytes() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

package dev.backstory.bench.knowledge;

import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.knowledge.KnowledgeBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Builds a knowledge base of so many made entities in a folder and asks it. Times are those which
 * the processor gave to the asking thread; a folder that holds a finished one is only asked.
 */
public final class KnowledgeBench {
  private static final int ASKED = 500_000;
  private static final int TEXTS = 2_000;
  private static final int TOKENS_A_TEXT = 1_000;
  private static final int A_NAME_IN = 12;
  private static final int MOST = 5;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private KnowledgeBench() {}

  public static void run(int entities, Path folder) throws IOException {
    long begun = System.nanoTime();
    try (KnowledgeBuilder builder =
        KnowledgeBuilder.open(
            folder, List.of("en"), 1, rejection -> System.err.println(rejection))) {
      if (!builder.isComplete()) {
        builder.readWikidata("made", new MadeDump(entities), KnowledgeBench::say);
        System.out.printf("read in %,.0f s%n", (System.nanoTime() - begun) / 1e9);
        builder.finish();
        System.out.printf("finished in %,.0f s%n", (System.nanoTime() - begun) / 1e9);
      }
    }
    System.out.printf("heap at most %,d MB, on disk %,d MB%n", heap() >> 20, size(folder) >> 20);
    try (KnowledgeBase base = KnowledgeBase.open(folder)) {
      ask(base, entities);
      recognise(base, entities);
    }
  }

  private static void say(long lines) {
    if (lines % 1_000_000 == 0) {
      System.err.printf("%,d lines%n", lines);
    }
  }

  private static void ask(KnowledgeBase base, int entities) {
    for (int round = 0; round < 3; round++) {
      SplittableRandom chance = new SplittableRandom(round);
      List<String> names = new ArrayList<>();
      for (int i = 0; i < ASKED; i++) {
        int number = chance.nextInt(entities);
        names.add(i % 4 == 0 ? "Nobody " + number : MadeEntities.name(number));
      }
      long begun = CLOCK.getCurrentThreadCpuTime();
      long found = 0;
      for (String name : names) {
        found += base.named(name, "en", MOST).size();
      }
      double seconds = (CLOCK.getCurrentThreadCpuTime() - begun) / 1e9;
      System.out.printf(
          "%,.0f names a second, %.2f entities each%n", ASKED / seconds, (double) found / ASKED);
    }
  }

  private static void recognise(KnowledgeBase base, int entities) throws IOException {
    for (int round = 0; round < 3; round++) {
      List<String> texts = texts(entities, round);
      long begun = CLOCK.getCurrentThreadCpuTime();
      long found = 0;
      for (String text : texts) {
        found += base.names().find(text).size();
      }
      double seconds = (CLOCK.getCurrentThreadCpuTime() - begun) / 1e9;
      System.out.printf(
          "%,.0f tokens a second recognised, %.1f names in a text of %,d%n",
          TEXTS * (double) TOKENS_A_TEXT / seconds, (double) found / TEXTS, TOKENS_A_TEXT);
    }
  }

  /** Texts in which about one word in twelve begins a name, as in news. */
  private static List<String> texts(int entities, int seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    List<String> texts = new ArrayList<>();
    for (int t = 0; t < TEXTS; t++) {
      StringBuilder text = new StringBuilder();
      for (int tokens = 0; tokens < TOKENS_A_TEXT; tokens++) {
        if (chance.nextInt(A_NAME_IN) == 0) {
          String name = MadeEntities.name(chance.nextInt(entities));
          tokens += (int) name.chars().filter(c -> c == ' ').count();
          text.append(name);
        } else if (chance.nextInt(15) == 0) {
          text.append("The");
        } else {
          text.append("word").append(chance.nextInt(500));
        }
        text.append(chance.nextInt(10) == 0 ? ", " : " ");
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}

package dev.backstory.bench.reading;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long articles take to read, by their length and by part; then how many articles of 850 words
 * a second, on one thread and on two. Times are those of the processor, so that what else the
 * machine does counts little.
 */
public final class AnnotationSpeed {
  private static final int USUAL_WORDS = 850;
  private static final int ARTICLES = 150;
  private static final int TIMES = 5;
  private static final int WARM_UP = 100;
  private static final double MILLION = 1e6;

  private AnnotationSpeed() {}

  /**
   * Prints it.
   *
   * @param root of the project, whose demonstration's articles are read
   * @param lengths in words
   */
  public static void print(Path root, List<Integer> lengths) throws Exception {
    List<String> lines = AnnotationParts.lines(root);
    AnnotationParts usual = new AnnotationParts(lines, USUAL_WORDS);
    for (int i = 0; i < WARM_UP; i++) {
      usual.whole();
    }
    System.out.println(USUAL_WORDS + " words: " + parts(usual));
    for (int words : lengths) {
      System.out.println(words + " words: " + parts(new AnnotationParts(lines, words)));
    }
    for (int threads = 1; threads <= 2; threads++) {
      System.out.println(together(usual, threads));
    }
    System.out.println("most memory of the process: " + memory());
  }

  private static String parts(AnnotationParts parts) throws Exception {
    Map<String, Callable<Object>> all = new LinkedHashMap<>();
    all.put("split", parts::split);
    all.put("tag", parts::tag);
    all.put("read tagged", parts::read);
    all.put("of that roles", parts::roles);
    all.put("of that dates and figures", parts::datesAndFigures);
    all.put("embed", parts::embed);
    all.put("whole", parts::whole);
    StringBuilder line = new StringBuilder();
    for (Map.Entry<String, Callable<Object>> part : all.entrySet()) {
      double least = Double.MAX_VALUE;
      for (int i = 0; i < TIMES; i++) {
        long before = processorTime();
        part.getValue().call();
        least = Math.min(least, (processorTime() - before) / MILLION);
      }
      line.append(String.format(Locale.ROOT, "%s %.1f ms, ", part.getKey(), least));
    }
    return line.substring(0, line.length() - 2);
  }

  /** Articles a second if each thread had a core for itself, and by the clock. */
  private static String together(AnnotationParts parts, int threads)
      throws InterruptedException, ExecutionException {
    long begun = System.nanoTime();
    double rate = 0;
    List<Callable<Double>> tasks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      tasks.add(() -> rate(parts, ARTICLES));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Double> done : pool.invokeAll(tasks)) {
        rate += done.get();
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return String.format(
        Locale.ROOT,
        "%d threads: %.1f articles of %d words a second of processor time, %.1f by the clock",
        threads,
        rate,
        USUAL_WORDS,
        threads * ARTICLES / seconds);
  }

  private static double rate(AnnotationParts parts, int articles) {
    long before = processorTime();
    for (int i = 0; i < articles; i++) {
      parts.whole();
    }
    return articles * 1e9 / (processorTime() - before);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** As the kernel of Linux tells it. */
  private static String memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .map(line -> line.replaceAll("\\s+", " "))
            .findFirst()
            .orElse("not known")
        : "not known";
  }
}

package dev.backstory.rounds;

import dev.backstory.model.Urls;
import dev.backstory.rounds.ArticlePageReader.Page;
import dev.backstory.rounds.ArticlePageReader.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reads pages, those of one host one after the other and hosts in parallel, so that a slow host
 * holds up no other. What is not started in time, and the rest of a host that keeps failing, is
 * left for another round.
 */
final class HostQueues {
  private static final int PATIENCE_WITH_A_HOST = 3;

  private static final Reading SPARED = new ArticlePageReader.Spared();

  private record Task(Page page, CompletableFuture<Reading> reading) {}

  private final Duration time;

  /**
   * @param time after which no page is begun
   */
  HostQueues(Duration time) {
    this.time = time;
  }

  /**
   * Reads all pages.
   *
   * @param read must not throw
   * @param take called by the calling thread in the order of the pages, as soon as a result and all
   *     before it are there
   */
  void run(List<Page> pages, Function<Page, Reading> read, BiConsumer<Page, Reading> take) {
    long end = System.nanoTime() + time.toNanos();
    List<Task> tasks =
        pages.stream().map(page -> new Task(page, new CompletableFuture<>())).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<Task> host : byHost(tasks)) {
        threads.execute(() -> work(host, read, end));
      }
      takeInOrder(tasks, threads, take);
    }
  }

  /** What is there already is taken even from somebody who is to stop, who waits for no more. */
  private static void takeInOrder(
      List<Task> tasks, ExecutorService threads, BiConsumer<Page, Reading> take) {
    try {
      for (Task task : tasks) {
        take.accept(task.page(), task.reading().get());
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void work(List<Task> host, Function<Page, Reading> read, long end) {
    int failures = 0;
    for (Task task : host) {
      Reading reading = failures >= PATIENCE_WITH_A_HOST ? SPARED : inTime(task.page(), read, end);
      switch (reading) {
        case ArticlePageReader.Failed _ -> failures++;
        case ArticlePageReader.Left _, ArticlePageReader.Spared _ -> {}
        case ArticlePageReader.Read _,
            ArticlePageReader.Same _,
            ArticlePageReader.Rejected _,
            ArticlePageReader.Reserved _,
            ArticlePageReader.Postponed _ ->
            failures = 0;
      }
      task.reading().complete(reading);
    }
  }

  private static Reading inTime(Page page, Function<Page, Reading> read, long end) {
    return System.nanoTime() - end > 0 ? new ArticlePageReader.Left() : read.apply(page);
  }

  private static Collection<List<Task>> byHost(List<Task> tasks) {
    Map<String, List<Task>> hosts = new LinkedHashMap<>();
    for (Task task : tasks) {
      String host = String.valueOf(Urls.host(task.page().url()));
      hosts.computeIfAbsent(host, _ -> new ArrayList<>()).add(task);
    }
    return hosts.values();
  }
}

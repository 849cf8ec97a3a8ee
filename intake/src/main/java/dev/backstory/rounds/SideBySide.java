package dev.backstory.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Work on a virtual thread each, whose results are taken in the order of the tasks. */
final class SideBySide {
  private SideBySide() {}

  /**
   * Works on all tasks.
   *
   * @param work must not throw
   * @param take called by the calling thread, as soon as a result and all before it are there
   */
  static <T, R> void run(List<T> tasks, Function<T, R> work, BiConsumer<T, R> take) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> results = new ArrayList<>(tasks.size());
      for (T task : tasks) {
        results.add(threads.submit(() -> work.apply(task)));
      }
      for (int i = 0; i < tasks.size(); i++) {
        take.accept(tasks.get(i), result(results.get(i), threads));
      }
    }
  }

  /** Whoever is to stop waits for no other result either. */
  private static <R> R result(Future<R> result, ExecutorService threads) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}

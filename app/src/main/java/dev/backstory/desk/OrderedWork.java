package dev.backstory.desk;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs tasks on all cores and hands on their results in the order of submission, on the submitting
 * thread. Holds a bounded number of them at a time, of a bounded weight.
 */
public final class OrderedWork<R> implements AutoCloseable {
  private static final int PENDING_PER_CORE = 16;

  /** Bytes of what is to be worked on; one piece may be heavier. */
  private static final long MOST_WEIGHT = 64_000_000;

  private final ExecutorService cores;
  private final int mostPending;
  private final Queue<Pending<R>> pending = new ArrayDeque<>();
  private final Consumer<R> results;
  private long weight;

  private record Pending<R>(Future<R> result, int weight) {}

  public OrderedWork(Consumer<R> results) {
    int count = Runtime.getRuntime().availableProcessors();
    this.cores = Executors.newFixedThreadPool(count);
    this.mostPending = PENDING_PER_CORE * count;
    this.results = results;
  }

  /** Asks for a piece of work; may first wait for the oldest one to be done. */
  public void submit(Callable<R> work) {
    submit(work, 0);
  }

  /**
   * Asks for a piece of work that holds so many bytes; may first wait for older ones to be done.
   */
  public void submit(Callable<R> work, int bytes) {
    while (!pending.isEmpty() && (pending.size() >= mostPending || weight + bytes > MOST_WEIGHT)) {
      handOn();
    }
    weight += bytes;
    pending.add(new Pending<>(cores.submit(work), bytes));
  }

  /** Waits until everything that was asked for has been handed on. */
  public void finish() {
    while (!pending.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    Pending<R> oldest = pending.remove();
    weight -= oldest.weight();
    try {
      results.accept(oldest.result().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    cores.shutdownNow();
  }
}

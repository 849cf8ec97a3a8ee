package dev.backstory.cli;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does pieces of work on all cores and hands on what they give in the order in which they were
 * asked for, on the thread that asks. Holds a bounded number of them at a time.
 */
public final class OrderedWork<R> implements AutoCloseable {
  private static final int PENDING_PER_CORE = 16;

  private final ExecutorService cores;
  private final int mostPending;
  private final Queue<Future<R>> pending = new ArrayDeque<>();
  private final Consumer<R> results;

  public OrderedWork(Consumer<R> results) {
    int count = Runtime.getRuntime().availableProcessors();
    this.cores = Executors.newFixedThreadPool(count);
    this.mostPending = PENDING_PER_CORE * count;
    this.results = results;
  }

  /** Asks for a piece of work; may first wait for the oldest one to be done. */
  public void submit(Callable<R> work) {
    pending.add(cores.submit(work));
    if (pending.size() > mostPending) {
      handOn();
    }
  }

  /** Waits until everything that was asked for has been handed on. */
  public void finish() {
    while (!pending.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    try {
      results.accept(pending.remove().get());
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

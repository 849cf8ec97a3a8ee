package dev.backstory.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks a language model about stories while other work goes on, the latest first. Its answers are
 * kept elsewhere; here it is known of which stories there are new ones, until whoever writes pages
 * takes them. Safe for use by several threads.
 */
final class Asking implements AutoCloseable {
  /** More stories than a day's tokens are enough for. */
  private static final int MOST_WAITING = 1000;

  private static final int MOST_FAILURES = 3;

  /** So often the model cannot be asked, one time after the other, before it counts as away. */
  private static final int IN_VAIN = 3;

  private static final long FIRST_REST_MILLIS = 5_000;
  private static final long LONGEST_REST_MILLIS = 300_000;
  private static final long LONGEST_CLOSE_MILLIS = 3_000;

  private final Asker asker;
  private final Consumer<RuntimeException> broken;
  private final BlockingDeque<String> waiting = new LinkedBlockingDeque<>(MOST_WAITING);
  private final Set<String> unwritten = ConcurrentHashMap.newKeySet();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  /** How many stories are not settled yet. */
  private final AtomicInteger open = new AtomicInteger();

  /** How often it could not be asked since it last could. */
  private final AtomicInteger inVain = new AtomicInteger();

  private List<Thread> threads = List.of();

  /** Asks about one story, for as long as that takes. */
  @FunctionalInterface
  interface Asker {
    Result ask(String storyId);
  }

  /** What came of asking. */
  enum Result {
    /** There are answers that were not there before. */
    ANSWERED,
    /** All answers were there already. */
    KNOWN,
    /** Nothing, and there would be nothing if it was asked again. */
    NOTHING,
    /** The model was asked and failed. */
    FAILED,
    /** The model cannot be asked now. */
    NOT_NOW
  }

  /**
   * @param broken is told of a failure that no model or server is the cause of
   */
  Asking(Asker asker, Consumer<RuntimeException> broken) {
    this.asker = asker;
    this.broken = broken;
  }

  /**
   * Begins to ask.
   *
   * @param parallel how many stories at once
   * @param unwritten looked up first: stories whose pages have nothing of the model
   */
  synchronized void start(int parallel, Supplier<List<String>> unwritten) {
    if (threads.isEmpty()) {
      open.incrementAndGet(); // until these are looked up
      threads = new ArrayList<>();
      threads.add(thread(() -> lookUp(unwritten)));
      for (int i = 1; i < parallel; i++) {
        threads.add(thread(this::askOn));
      }
    }
  }

  private static Thread thread(Runnable work) {
    return Thread.ofPlatform().daemon().name("asking").start(work);
  }

  /** Wants the model to be asked about a story. */
  void want(String storyId) {
    if (!taken.contains(storyId) && !waiting.contains(storyId)) {
      failures.remove(storyId);
      while (!waiting.offerFirst(storyId)) {
        if (waiting.pollLast() != null) {
          open.decrementAndGet();
        }
      }
      open.incrementAndGet();
    }
  }

  /** Whether there are stories of which there are new answers. */
  boolean hasAnswers() {
    return !answered.isEmpty();
  }

  /** Whether nothing is left to ask or to take. */
  boolean isDone() {
    return open.get() == 0 && answered.isEmpty();
  }

  /** Whether it could not be asked lately. */
  boolean isAway() {
    return inVain.get() >= IN_VAIN;
  }

  /** About how many stories it is still to be asked, or has failed too often. */
  int unanswered() {
    return open.get() + (int) failures.values().stream().filter(it -> it >= MOST_FAILURES).count();
  }

  /** Those stories; until {@link #written} they are not asked about again. */
  List<String> take() {
    List<String> now = List.copyOf(answered);
    taken.addAll(now);
    now.forEach(answered::remove);
    return now;
  }

  /** The stories that were taken are written. */
  void written() {
    taken.clear();
  }

  private void lookUp(Supplier<List<String>> pages) {
    try {
      for (String storyId : pages.get()) {
        if (!waiting.contains(storyId) && waiting.offerLast(storyId)) {
          open.incrementAndGet();
        }
        unwritten.add(storyId);
      }
    } finally {
      open.decrementAndGet();
    }
    askOn();
  }

  private void askOn() {
    long rest = FIRST_REST_MILLIS;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        String storyId = waiting.takeFirst();
        if (isSettled(storyId)) {
          open.decrementAndGet();
          rest = FIRST_REST_MILLIS;
        } else {
          waiting.offerLast(storyId);
          Thread.sleep(rest);
          rest = Math.min(LONGEST_REST_MILLIS, 2 * rest);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks about a story; whether that is enough for now. */
  private boolean isSettled(String storyId) {
    Result result = resultOf(storyId);
    inVain.updateAndGet(times -> result == Result.NOT_NOW ? times + 1 : 0);
    switch (result) {
      case ANSWERED -> answered.add(storyId);
      case KNOWN -> {
        if (unwritten.contains(storyId)) {
          answered.add(storyId);
        }
      }
      case NOTHING -> {}
      case FAILED -> {
        return failures.merge(storyId, 1, Integer::sum) >= MOST_FAILURES;
      }
      case NOT_NOW -> {
        return false;
      }
    }
    unwritten.remove(storyId);
    return true;
  }

  private Result resultOf(String storyId) {
    try {
      return asker.ask(storyId);
    } catch (RuntimeException e) {
      if (!Thread.currentThread().isInterrupted()) {
        broken.accept(e);
      }
      return Result.FAILED;
    }
  }

  @Override
  public synchronized void close() {
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        thread.join(LONGEST_CLOSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.backstory.web;

import dev.backstory.ask.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Answers questions one after another, since each takes a good part of the processor for a moment.
 * Whoever would have to wait for long gets no answer.
 */
final class AnswerQueue implements AutoCloseable {
  private final Function<String, Reply> answering;
  private final Duration longest;
  private final ThreadPoolExecutor thread;

  /**
   * @param answering called on a thread of the queue
   * @param waiting how many questions may wait at once
   * @param longest how long each may take, the wait included
   */
  AnswerQueue(Function<String, Reply> answering, int waiting, Duration longest) {
    this.answering = answering;
    this.longest = longest;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("answers-", 0).factory());
  }

  /** The answer; empty if too many others are asking, or it takes too long. */
  Optional<Reply> ask(String question) {
    Future<Reply> reply;
    try {
      reply = thread.submit(() -> answering.apply(question));
    } catch (RejectedExecutionException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(reply.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | CancellationException e) {
      reply.cancel(false);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

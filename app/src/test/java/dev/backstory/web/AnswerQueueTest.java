package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.backstory.ask.Reply;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class AnswerQueueTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void whoeverWouldWaitForTooLongGetsNoAnswerAndOthersDoAfterwards() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (AnswerQueue queue =
        new AnswerQueue(
            question -> {
              if (question.equals("slow")) {
                begun.countDown();
                await(end);
              }
              return new Reply.NotSaid(question);
            },
            1,
            LONG)) {
      Thread first = Thread.ofVirtual().start(() -> queue.ask("slow"));
      begun.await();
      Thread second = Thread.ofVirtual().start(() -> queue.ask("waits"));
      while (second.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      assertTimeout(LONG.dividedBy(3), () -> assertThat(queue.ask("too many")).isEmpty());
      end.countDown();
      first.join();
      second.join();
      assertThat(queue.ask("later")).contains(new Reply.NotSaid("later"));
    }
  }

  @Test
  void anAnswerThatTakesTooLongIsNotWaitedFor() {
    CountDownLatch end = new CountDownLatch(1);
    try (AnswerQueue queue =
        new AnswerQueue(
            question -> {
              await(end);
              return new Reply.NotSaid(question);
            },
            1,
            Duration.ofMillis(50))) {
      assertThat(queue.ask("slow")).isEmpty();
      end.countDown();
    }
  }

  @Test
  void aBugIsNotHidden() {
    try (AnswerQueue queue =
        new AnswerQueue(
            _ -> {
              throw new IllegalStateException("bug");
            },
            1,
            LONG)) {
      assertThatThrownBy(() -> queue.ask("any")).hasMessage("bug");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.StringWriter;
import java.time.Duration;
import java.util.regex.Pattern;

/** A command that runs beside the test and ends when its thread is interrupted. */
final class RunningCommand implements AutoCloseable {
  /** How long what it does may take on a busy machine. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Duration LONGEST_END = Duration.ofSeconds(20);

  private final StringWriter err;
  private final Thread thread;

  RunningCommand(StringWriter err, Thread thread) {
    this.err = err;
    this.thread = thread;
  }

  /** Waits until it has said this on standard error; all that it has said then. */
  String awaitErr(String words) {
    return await().atMost(LONGEST).until(err::toString, said -> said.contains(words));
  }

  /** Waits until it has said this so many times. */
  void awaitErr(String words, int times) {
    await()
        .atMost(LONGEST)
        .until(err::toString, said -> said.split(Pattern.quote(words), -1).length > times);
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  /** Interrupts it; fails if it does not end soon. */
  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    assertThat(thread.join(LONGEST_END)).as("it ended").isTrue();
  }
}

package dev.backstory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Holds what a fuzzer tries to a time of the processor: an input of some kilobytes that takes
 * longer is a fault like a crash. Seconds on the wall would accuse a busy machine; a test that
 * never ends is stopped by its own, longer limit.
 */
public final class TimeBound {
  /** Enough for the first input too, for which the classes are loaded. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private TimeBound() {}

  /** What the work gives; fails if it took too long. */
  public static <T> T within(Supplier<T> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    T result = work.get();
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
        .as("time of the processor")
        .isLessThan(LONGEST);
    return result;
  }
}

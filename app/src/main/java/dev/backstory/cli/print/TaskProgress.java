package dev.backstory.cli.print;

import dev.backstory.desk.Progress;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows on standard error how far a task is: as a bar on a terminal, elsewhere as a line now and
 * then. A task that ends within two seconds shows nothing.
 */
public final class TaskProgress implements Progress.Task {
  private static final int QUIET_MILLIS = 2_000;
  private static final int TERMINAL_MILLIS = 250;
  private static final int LINE_MILLIS = 10_000;

  private final ProgressBar bar;

  /**
   * @param task what is done, such as "reading articles"
   * @param total number of steps; negative when not known
   */
  public TaskProgress(String task, long total) {
    this(task, total, "", 1);
  }

  private TaskProgress(String task, long total, String unit, long unitSize) {
    PrintStream err = System.err;
    boolean terminal = System.console() != null && System.console().isTerminal();
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setUnit(unit, unitSize)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed()
            .setUpdateIntervalMillis(terminal ? TERMINAL_MILLIS : LINE_MILLIS)
            .setConsumer(
                terminal
                    ? new LateBar(err)
                    : new DelegatingProgressBarConsumer(new LateLines(err)::print, 100))
            .build();
  }

  /** A task whose steps are bytes. */
  public static TaskProgress ofBytes(String task, long total) {
    return new TaskProgress(task, total, " kB", 1_000);
  }

  @Override
  public void step(long done) {
    bar.stepBy(done);
  }

  /** So many steps are done in all. */
  public void stepTo(long done) {
    bar.stepTo(done);
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted(); // the bar waits for its thread and would forget it
    bar.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Draws nothing at first. */
  private static final class LateBar extends ConsoleProgressBarConsumer {
    private final long from = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS);

    LateBar(PrintStream out) {
      super(out);
    }

    @Override
    public void accept(String line) {
      if (System.nanoTime() >= from) {
        super.accept(line);
      }
    }
  }

  private static final class LateLines {
    private final long from = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS);
    private final PrintStream out;

    LateLines(PrintStream out) {
      this.out = out;
    }

    void print(String line) {
      if (System.nanoTime() >= from) {
        out.println(line);
      }
    }
  }
}

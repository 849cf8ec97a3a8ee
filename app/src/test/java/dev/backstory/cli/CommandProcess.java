package dev.backstory.cli;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A main class in a process of its own, which can be watched and killed. */
final class CommandProcess {
  /** Options of Java for a process that is up soon and is not there for long. */
  static final List<String> SMALL =
      List.of("-Xmx300m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** Each look opens the database: without a pause they take a core from the process. */
  private static final Duration LOOKED_AT = Duration.ofMillis(10);

  private static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /** Of the environment of a process; too long for its command. */
  static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private final Path out;
  private final Path err;
  private final Process process;

  private CommandProcess(Path out, Path err, Process process) {
    this.out = out;
    this.err = err;
    this.process = process;
  }

  /**
   * What starts it, with {@link #CLASS_PATH} in its environment.
   *
   * @param options of Java, such as {@link #SMALL}
   */
  static List<String> command(List<String> options, Class<?> main, Object... arguments) {
    List<String> command = new ArrayList<>(JAVA);
    command.addAll(options);
    command.add(main.getName());
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    return command;
  }

  /**
   * Starts it.
   *
   * @param folder where what it prints is kept
   * @param options of Java, such as {@link #SMALL}
   */
  static CommandProcess start(Path folder, List<String> options, Class<?> main, Object... arguments)
      throws IOException {
    List<String> command = command(options, main, arguments);
    Path kept = Files.createTempDirectory(folder, "process");
    Path out = kept.resolve("out");
    Path err = kept.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("CLASSPATH", CLASS_PATH);
    return new CommandProcess(out, err, builder.start());
  }

  /** Waits until it ends by itself. */
  CommandRun finish() throws IOException, InterruptedException {
    int code = process.waitFor();
    return new CommandRun(code, Files.readString(out), Files.readString(err));
  }

  /**
   * Kills it some time after something has come about.
   *
   * @return whether it was still running
   */
  boolean killOnce(BooleanSupplier cameAbout, Duration after) throws InterruptedException {
    await()
        .forever()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOKED_AT)
        .until(() -> !process.isAlive() || cameAbout.getAsBoolean());
    boolean ended = process.waitFor(after);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  /** Tells it to stop (SIGTERM) when something has come about, and waits until it has ended. */
  CommandRun stopOnce(BooleanSupplier cameAbout) throws IOException, InterruptedException {
    await()
        .forever()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !process.isAlive() || cameAbout.getAsBoolean());
    process.destroy();
    return finish();
  }

  /** What it has said on standard error so far. */
  String err() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The largest number of bytes that it has held in memory so far, or 0 if that cannot be told. */
  long peakMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0)
            * 1_024
        : 0;
  }
}

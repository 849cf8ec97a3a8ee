package dev.backstory.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The command line, run within the process of the test. */
public final class TestCommand {
  private final Supplier<CommandLine> commandLine;
  private final List<String> options;

  private TestCommand(Supplier<CommandLine> commandLine, List<String> options) {
    this.commandLine = commandLine;
    this.options = options;
  }

  /** The program, without a data folder. */
  public static TestCommand anywhere() {
    return new TestCommand(Backstory::commandLine, List.of());
  }

  /** The program on a data folder, which need not exist. */
  static TestCommand on(Path data) {
    return anywhere().with("--data", data);
  }

  /** One command, made anew for each run, in place of the program. */
  TestCommand by(Supplier<?> command) {
    return new TestCommand(() -> new CommandLine(command.get()), options);
  }

  /** With options that follow the arguments of each run. */
  public TestCommand with(Object... more) {
    return new TestCommand(commandLine, words(options, more));
  }

  /** With settings, each {@code key=value}. */
  TestCommand set(String... settings) {
    return with(Arrays.stream(settings).flatMap(setting -> Stream.of("--set", setting)).toArray());
  }

  /** Runs to the end. */
  public CommandRun run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = execute(out, err, arguments);
    return new CommandRun(code, out.toString(), err.toString());
  }

  /** Runs beside the test until it is closed. */
  RunningCommand start(Object... arguments) {
    StringWriter err = new StringWriter();
    return new RunningCommand(
        err, Thread.ofVirtual().start(() -> execute(new StringWriter(), err, arguments)));
  }

  private int execute(StringWriter out, StringWriter err, Object... arguments) {
    return commandLine
        .get()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words(List.of(arguments), options.toArray()).toArray(String[]::new));
  }

  private static List<String> words(List<?> first, Object... then) {
    return Stream.concat(first.stream(), Arrays.stream(then)).map(Object::toString).toList();
  }
}

package dev.backstory.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program. */
@Command(
    name = "backstory",
    description = "A self-hosted news explainer: one page per story, as many newspapers told it.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      FetchCommand.class,
      FeedsCommand.class,
      ImportCommand.class,
      BuildCommand.class,
      CheckCommand.class,
      StageCommand.class,
      HelpCommand.class
    })
public final class Backstory {
  private Backstory() {}

  /** The program as a command that can be run any number of times. */
  public static CommandLine commandLine() {
    return new CommandLine(new Backstory());
  }

  public static void main(String[] args) {
    CommandLine command = commandLine();
    command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(command.execute(args));
  }
}

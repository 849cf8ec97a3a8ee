package dev.backstory.cli;

import dev.backstory.cli.export.ExportCommand;
import dev.backstory.cli.page.AskCommand;
import dev.backstory.cli.page.ExplainCommand;
import dev.backstory.cli.page.QuotationsCommand;
import dev.backstory.cli.page.SearchCommand;
import dev.backstory.cli.page.StoriesCommand;
import dev.backstory.cli.page.StoryCommand;
import dev.backstory.cli.send.DigestCommand;
import dev.backstory.cli.send.WebhookCommand;
import dev.backstory.cli.serve.ServeCommand;
import dev.backstory.cli.stage.StageCommand;
import dev.backstory.config.ConfigException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** The program. */
@Command(
    name = "backstory",
    versionProvider = Version.class,
    description = "A self-hosted news explainer: one page per story, drawn from many newspapers.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      FetchCommand.class,
      FeedsCommand.class,
      ImportCommand.class,
      BuildCommand.class,
      CheckCommand.class,
      StoriesCommand.class,
      StoryCommand.class,
      SearchCommand.class,
      AskCommand.class,
      ExportCommand.class,
      McpCommand.class,
      ExplainCommand.class,
      ReadCommand.class,
      QuotationsCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CopyToCommand.class,
      DoctorCommand.class,
      RetentionCommand.class,
      ReportsCommand.class,
      AccountCommand.class,
      TokenCommand.class,
      WebhookCommand.class,
      DigestCommand.class,
      KbCommand.class,
      ModelCommand.class,
      StageCommand.class,
      HelpCommand.class
    })
public final class Backstory {
  private Backstory() {}

  /** The program as a command that can be run any number of times. */
  public static CommandLine commandLine() {
    return new CommandLine(new Backstory())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Backstory::explain);
  }

  /** What the user can mend is told in one line; anything else is a bug and shows where it is. */
  private static int explain(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    String told = new FailureWords(command).of(failure);
    if (told == null) {
      throw failure;
    }
    command.getErr().println("backstory: " + told);
    return failure instanceof ConfigException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true"); // pictures are made, and none on a screen
    CommandLine command = commandLine();
    command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    EndOnSignal end = EndOnSignal.ofThisThread();
    int code = command.execute(args);
    if (end.mayExit()) {
      System.exit(code);
    }
  }
}

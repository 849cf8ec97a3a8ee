package dev.backstory.bench;

import dev.backstory.bench.data.NoLabelledData;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** What measures and trains: {@code ./backstory bench gate}. */
@Command(
    name = "bench",
    description = "What measures the program and trains its models; never shipped.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {GateCommand.class, MeasureCommand.class, TrainCommand.class})
public final class Bench {
  private Bench() {}

  /** The program as a command that can be run any number of times. */
  static CommandLine commandLine() {
    CommandLine bench = new CommandLine(new Bench()).setExecutionExceptionHandler(Bench::explain);
    bench
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> everyCommand(bench, help));
    return bench;
  }

  private static String everyCommand(CommandLine bench, Help help) {
    Map<String, String> all = new LinkedHashMap<>();
    list(bench, "  ", all);
    return help.createTextTable(all).toString();
  }

  private static void list(CommandLine command, String path, Map<String, String> all) {
    command
        .getSubcommands()
        .forEach(
            (name, sub) -> {
              if (sub.getSubcommands().isEmpty()) {
                String[] description = sub.getCommandSpec().usageMessage().description();
                all.put(path + name, String.join(" ", description));
              } else {
                list(sub, path + name + " ", all);
              }
            });
  }

  /** A measure without data to measure on says so; a trainer cannot do its work. */
  private static int explain(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof NoLabelledData) {
      command.getOut().println(failure.getMessage());
      boolean trains = command.getCommandSpec().qualifiedName().startsWith("bench train");
      return trains ? ExitCode.SOFTWARE : ExitCode.OK;
    }
    throw failure;
  }

  public static void main(String[] args) {
    CommandLine command = commandLine();
    command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(command.execute(args));
  }
}

package dev.backstory.cli.export;

import dev.backstory.export.ExportSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a line of JSON Lines is. */
@Command(
    name = "schema",
    description = "The JSON Schema of a line of `export jsonl`.",
    mixinStandardHelpOptions = true)
final class ExportSchemaCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(ExportSchema.json());
    spec.commandLine().getOut().flush();
    return 0;
  }
}

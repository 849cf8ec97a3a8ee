package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.cli.Backstory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Runs a stage command as a user would, in this process. */
final class StageRun {
  private StageRun() {}

  /** What {@code stage NAME FILE…} prints; a command that fails is an error. */
  static List<JsonNode> of(String stage, Path... files) {
    StringWriter printed = new StringWriter();
    CommandLine command = Backstory.commandLine();
    command.setOut(new PrintWriter(printed));
    command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    Stream<String> arguments = Stream.concat(Stream.of("stage", stage), names(files));
    int code = command.execute(arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(
          "stage " + stage + " " + List.of(files) + " ended with " + code);
    }
    return JsonRows.of(printed.toString());
  }

  private static Stream<String> names(Path... files) {
    return Stream.of(files).map(Path::toString);
  }
}

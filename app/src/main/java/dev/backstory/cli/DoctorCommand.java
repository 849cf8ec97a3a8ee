package dev.backstory.cli;

import dev.backstory.desk.Desk;
import dev.backstory.store.Database.Finding;
import dev.backstory.store.Database.State;
import dev.backstory.store.FolderTask;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks for what is wrong with a data folder, and mends what can be. */
@Command(
    name = "doctor",
    description = {
      "Look for what is wrong with the data folder, and mend what can be made anew.",
      "Ends with 1 if something is left that is wrong."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (!data.store().onServer() && !Files.isDirectory(data.folder)) {
      spec.commandLine().getErr().println("backstory: there is no data folder " + data.folder);
      return ExitCode.SOFTWARE;
    }
    try (Desk desk = data.open(spec)) {
      boolean mending = desk.take(FolderTask.WRITING);
      if (!mending) {
        spec.commandLine()
            .getErr()
            .println(
                "another process "
                    + FolderTask.WRITING.words()
                    + ": it makes damaged rows anew, and nothing else is mended");
      }
      List<Finding> findings = desk.upkeep().checkUp(mending);
      findings.forEach(it -> out.println(mark(it.state()) + "  " + it.what()));
      boolean wrong = findings.stream().anyMatch(it -> it.state() == State.WRONG);
      return wrong ? ExitCode.SOFTWARE : ExitCode.OK;
    }
  }

  private static String mark(State state) {
    return switch (state) {
      case WELL -> "well  ";
      case MENDED -> "mended";
      case WRONG -> "WRONG ";
    };
  }
}

package dev.backstory.cli;

import dev.backstory.desk.Desk;
import dev.backstory.desk.Retained;
import dev.backstory.store.FolderTask;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets go of old texts, but for what pages rest on. */
@Command(
    name = "retention",
    description = {
      "Let go of the whole texts of stories without news for keep.texts_days days.",
      "What their pages rest on is kept."
    },
    mixinStandardHelpOptions = true)
final class RetentionCommand implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--dry-run", description = "only say what would be freed")
  private boolean dry;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Desk desk = data.open(spec)) {
      int days = desk.config().keep().textsDays();
      if (days == 0) {
        out.println("keep.texts_days is 0: texts are kept for ever");
        return ExitCode.OK;
      }
      if (!dry) {
        desk.require(FolderTask.WRITING);
      }
      Instant now = data.clock().instant();
      Retained old = desk.upkeep().retain(now, false);
      out.printf("older than %d days: %s%n", days, old.words());
      if (!dry && old.articles() > 0) {
        out.println("let go of " + desk.upkeep().retain(now, true).words());
      }
      return ExitCode.OK;
    }
  }
}

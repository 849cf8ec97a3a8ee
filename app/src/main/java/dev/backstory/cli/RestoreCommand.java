package dev.backstory.cli;

import dev.backstory.desk.Backup;
import dev.backstory.desk.Backup.Contents;
import dev.backstory.desk.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data folder of a backup. */
@Command(
    name = "restore",
    description = "Make a data folder of a backup.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "a file that backup wrote")
  private Path file = Path.of("backup.zip");

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Databases.requireFile(data.store());
    Contents contents = Backup.restore(file, data.folder);
    spec.commandLine()
        .getOut()
        .printf("restored %s to %s%n", BackupCommand.words(contents), data.folder);
    return 0;
  }
}

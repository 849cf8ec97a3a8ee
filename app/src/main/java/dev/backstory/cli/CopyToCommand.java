package dev.backstory.cli;

import dev.backstory.config.StoreConfig;
import dev.backstory.desk.Databases;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import dev.backstory.store.FolderTask;
import dev.backstory.store.common.DatabaseCopy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies what a data folder keeps to a database on a server, or from there to a data folder. */
@Command(
    name = "copy-to",
    description = {
      "Copy articles, stories and pages from the data folder to an empty database on a PostgreSQL"
          + " server,",
      "or from there to a new data folder. What is copied stays as it is."
    },
    mixinStandardHelpOptions = true)
final class CopyToCommand implements Callable<Integer> {
  private static final String ON_SERVER = "jdbc:";

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "PLACE",
      description = "jdbc:postgresql://HOST/DATABASE?user=NAME, or a folder")
  private String place = "";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "file with the password of the database that is copied to")
  private String passwordFile = "";

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() {
    StoreConfig settings = data.store();
    if (!Databases.isThere(settings, data.folder)) {
      throw new DataFolderException("there is no data folder " + data.folder, null);
    }
    try (Database from = Databases.open(settings, data.folder);
        Database to = target()) {
      to.require(FolderTask.WRITING);
      to.require(FolderTask.FETCHING);
      spec.commandLine().getOut().printf("copied %,d rows%n", DatabaseCopy.copy(from, to));
    }
    spec.commandLine()
        .getErr()
        .println(
            "without the settings file and the knowledge base: set store.url for the commands that"
                + " are to work on a server");
    return 0;
  }

  private Database target() {
    return place.startsWith(ON_SERVER)
        ? Databases.open(new StoreConfig(place, "", passwordFile), data.folder)
        : Databases.open(new StoreConfig("", "", ""), Path.of(place));
  }
}

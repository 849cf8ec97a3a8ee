package dev.backstory.cli.export;

import dev.backstory.export.NewFile;
import dev.backstory.export.SqliteRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes everything as an SQLite file. */
@Command(
    name = "sqlite",
    description = "The whole site as an SQLite file that can only be read.",
    mixinStandardHelpOptions = true)
final class ExportSqliteCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "which is not there yet, or an earlier export")
  private Path file = Path.of("");

  @Mixin private SiteReading site = new SiteReading();

  @Override
  public Integer call() throws IOException {
    if (Files.exists(file) && !SqliteRows.isExport(file)) {
      throw new IOException(file + " is there and is no export: nothing else is written over");
    }
    NewFile.write(
        file,
        path -> {
          try (SqliteRows rows = new SqliteRows(path)) {
            site.each(rows);
          }
          if (!path.toFile().setReadOnly()) {
            throw new IOException(path + " cannot be made a file that is only read");
          }
        });
    return 0;
  }
}

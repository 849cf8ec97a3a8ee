package dev.backstory.desk;

import dev.backstory.config.StoreConfig;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import dev.backstory.store.postgres.PostgresDatabase;
import dev.backstory.store.postgres.PostgresFault;
import dev.backstory.store.sqlite.SqliteCopy;
import dev.backstory.store.sqlite.SqliteDatabase;
import dev.backstory.store.sqlite.SqliteFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database of a data folder: a file in it, or one on a server, as the settings say. */
public final class Databases {
  private Databases() {}

  /**
   * Opens it, making the folder if need be.
   *
   * @throws DataFolderException if it cannot be used
   */
  public static Database open(StoreConfig settings, Path folder) {
    if (!settings.onServer()) {
      return SqliteDatabase.open(folder);
    }
    try {
      Files.createDirectories(folder); // for what is not in the database
    } catch (IOException e) {
      throw new DataFolderException("the data folder " + folder + " cannot be used", e);
    }
    return PostgresDatabase.open(settings.url(), settings.secret());
  }

  /** Whether there is one, as far as that can be told without asking a server. */
  public static boolean isThere(StoreConfig settings, Path folder) {
    return settings.onServer() || Files.exists(SqliteDatabase.file(folder));
  }

  /**
   * The settings that owners made in it, by their keys, without opening it for work; none where
   * there are no tables yet, or a file that cannot be read, which whoever opens it is told.
   *
   * @throws DataFolderException if it is on a server and cannot be read
   */
  public static Map<String, String> settings(StoreConfig settings, Path folder) {
    return settings.onServer()
        ? PostgresDatabase.settings(settings.url(), settings.secret())
        : SqliteCopy.settings(folder);
  }

  /** Why something failed, in a sentence, if it is a database's or its disk's; null for a bug. */
  public static @Nullable String fault(Throwable failure, Path folder) {
    String fault = SqliteFault.of(failure, SqliteDatabase.file(folder));
    return fault == null ? PostgresFault.of(failure) : fault;
  }

  /**
   * Makes sure that it is a file, as backups take and make it.
   *
   * @throws DataFolderException if not, with what to do instead
   */
  public static void requireFile(StoreConfig settings) {
    if (settings.onServer()) {
      throw new DataFolderException(
          "a database on a server is backed up and restored by PostgreSQL's own tools:"
              + " pg_dump --format=custom and pg_restore",
          null);
    }
  }
}

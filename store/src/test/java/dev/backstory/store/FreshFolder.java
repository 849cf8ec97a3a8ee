package dev.backstory.store;

import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Empty databases for tests, the first of which alone has its tables made. */
public final class FreshFolder {
  private static byte @Nullable [] tables;

  private FreshFolder() {}

  /** Opens an empty database in a folder. */
  public static SqliteDatabase open(Path folder) throws IOException {
    fill(folder);
    return SqliteDatabase.open(folder);
  }

  /** Puts an empty database into a folder. */
  static synchronized void fill(Path folder) throws IOException {
    Path file = SqliteDatabase.file(folder);
    if (tables == null) {
      SqliteDatabase.open(folder).close();
      tables = Files.readAllBytes(file);
    } else {
      Files.write(file, tables);
    }
  }
}

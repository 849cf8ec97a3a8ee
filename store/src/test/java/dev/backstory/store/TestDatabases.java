package dev.backstory.store;

import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The databases of one test, each in a folder of its own; they are gone after it. */
public final class TestDatabases implements BeforeEachCallback, AfterEachCallback {
  private record Opened(Path folder, Database database) {}

  private final List<Opened> opened = new ArrayList<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    another();
  }

  /** The test's database. */
  public Database database() {
    return opened.getFirst().database();
  }

  /** An empty one more. */
  Database another() {
    try {
      return open(Files.createTempDirectory("backstory-test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the test's database and opens it as the next process would. */
  void restart() {
    Opened first = opened.removeFirst();
    first.database().close();
    opened.addFirst(new Opened(first.folder(), SqliteDatabase.open(first.folder())));
  }

  private Database open(Path folder) {
    Opened more = new Opened(folder, SqliteDatabase.open(folder));
    opened.add(more);
    return more.database();
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    for (Opened each : opened) {
      each.database().close();
      delete(each.folder());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

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

/** The databases of one test, each empty at first; they are gone after it. */
public final class TestDatabases implements BeforeEachCallback, AfterEachCallback {
  /** A database that can be closed, opened again and thrown away. */
  private interface Place {
    Database open();

    void delete() throws IOException;
  }

  private record Folder(Path path) implements Place {
    static Folder make() throws IOException {
      Path path = Files.createTempDirectory("backstory-test");
      FreshFolder.fill(path);
      return new Folder(path);
    }

    @Override
    public Database open() {
      return SqliteDatabase.open(path);
    }

    @Override
    public void delete() throws IOException {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private record OnServer(String url) implements Place {
    @Override
    public Database open() {
      return TestServer.open(url);
    }

    @Override
    public void delete() {
      TestServer.giveBack(url);
    }
  }

  private record Opened(Place place, Database database) {}

  private final List<Opened> opened = new ArrayList<>();
  private EachDatabase.Kind kind = EachDatabase.Kind.SQLITE;

  @Override
  public void beforeEach(ExtensionContext context) {
    kind = EachDatabase.Kind.of(context);
    another();
  }

  /** The test's database. */
  public Database database() {
    return opened.getFirst().database();
  }

  /** An empty one more. */
  Database another() {
    Opened more = open(place());
    opened.add(more);
    return more.database();
  }

  private Place place() {
    try {
      return switch (kind) {
        case SQLITE -> Folder.make();
        case POSTGRES -> new OnServer(TestServer.take());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the test's database and opens it as the next process would. */
  void restart() {
    Opened first = opened.removeFirst();
    first.database().close();
    opened.addFirst(open(first.place()));
  }

  private static Opened open(Place place) {
    return new Opened(place, place.open());
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    for (Opened each : opened) {
      each.database().close();
      each.place().delete();
    }
    opened.clear();
  }
}

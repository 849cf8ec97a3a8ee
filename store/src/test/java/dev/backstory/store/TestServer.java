package dev.backstory.store;

import dev.backstory.store.postgres.PostgresDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A PostgreSQL server on this machine for all tests of a run, from binaries that come with the
 * build. It starts when the first test asks for it and ends with the process. Where the tests run
 * as root, whom PostgreSQL refuses, it runs in a user namespace of its own. Tests that need it are
 * skipped where it cannot be started.
 */
public final class TestServer {
  /** A user who needs a password. */
  public static final String GUARDED = "guarded";

  private static final String USER = "postgres";

  /** Takes the rows out of those tables that have some, and lets numbers begin anew. */
  private static final String EMPTY =
      """
      DO $$ DECLARE name text; found boolean; filled text[] = '{}'; BEGIN
        FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
          AND tablename <> 'flyway_schema_history' LOOP
          EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', name) INTO found;
          IF found THEN filled = filled || quote_ident(name); END IF;
        END LOOP;
        IF filled <> '{}' THEN
          EXECUTE 'TRUNCATE ' || array_to_string(filled, ', ') || ' RESTART IDENTITY CASCADE';
        END IF;
      END $$
      """;

  private static final Queue<String> FREE = new ArrayDeque<>();
  private static int made;

  private TestServer() {}

  private static final class Running {
    private static final @Nullable EmbeddedPostgres SERVER = start();

    /** Null where it cannot be had: on a machine without binaries, or root without namespaces. */
    private static @Nullable EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("hba_file", users().toString())
            .start();
      } catch (IOException | RuntimeException e) {
        System.err.println("no PostgreSQL server for tests, which are skipped: " + e);
        return null;
      }
    }
  }

  private static String address(String database) {
    EmbeddedPostgres server = Running.SERVER;
    if (server == null) {
      throw new TestAbortedException("no PostgreSQL server can be started here");
    }
    return server.getJdbcUrl(USER, database);
  }

  /** Who may come in: {@link #GUARDED} with a password, all others without. */
  private static Path users() throws IOException {
    Path file = Files.createTempFile("backstory-users", ".conf");
    Files.writeString(
        file,
        """
        host all %s 127.0.0.1/32 scram-sha-256
        host all all 127.0.0.1/32 trust
        """
            .formatted(GUARDED));
    file.toFile().deleteOnExit();
    return file;
  }

  /** The address of an empty database that no other test has; its tables may be there. */
  static synchronized String take() {
    String free = FREE.poll();
    return free == null ? make() : free;
  }

  /** The address of a new database without tables. */
  public static synchronized String make() {
    String name = "test" + made++;
    execute(address(USER), "CREATE DATABASE " + name);
    return address(name);
  }

  public static PostgresDatabase open(String url) {
    return PostgresDatabase.open(url, "");
  }

  /** Another test may have it, without the rows that this one wrote. */
  static synchronized void giveBack(String url) {
    execute(url, EMPTY);
    FREE.add(url);
  }

  /** Runs a statement in a database. */
  public static void execute(String url, String statement) {
    try (Connection connection = DriverManager.getConnection(url, USER, "");
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

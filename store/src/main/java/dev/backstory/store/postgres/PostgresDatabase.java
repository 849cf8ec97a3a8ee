package dev.backstory.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.port.SearchIndex;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import dev.backstory.store.FolderTask;
import dev.backstory.store.common.TableKinds;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database on a PostgreSQL server, migrated to the present schema. Any number of processes may
 * have it open; their transactions follow one another, as those of SQLite do.
 */
public final class PostgresDatabase implements Database {
  private static final String MIGRATIONS = "classpath:dev/backstory/store/postgres/migration";

  /** The version of the tables: that of the last script. */
  public static final String LATEST = "27";

  private static final int CONNECTIONS = 8;

  /** The oldest version of the server, as it tells it, that has what the tables are made with. */
  private static final int OLDEST = 130_000;

  /** How long a server may take to answer at first. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HikariDataSource pool;
  private final ServerTasks tasks;
  private final Jdbi jdbi;

  private PostgresDatabase(PGSimpleDataSource server, HikariDataSource pool) {
    this.pool = pool;
    this.tasks = new ServerTasks(server);
    this.jdbi = Database.over(pool);
    jdbi.setTransactionHandler(new OneWriter());
    jdbi.registerArgument(new KeptTexts());
  }

  /**
   * Opens a database that is there, making its tables if it has none.
   *
   * @param url {@code jdbc:postgresql://…}, with the user and without the password
   * @param password empty if none is needed, or the driver finds it (.pgpass)
   * @throws DataFolderException if it cannot be used: no such server or database, a wrong user or
   *     password, tables of another program or of a version that is too new
   */
  public static PostgresDatabase open(String url, String password) {
    HikariDataSource pool = null;
    try {
      PGSimpleDataSource server = server(url, password);
      HikariDataSource opened = pool(server);
      pool = opened;
      migrate(opened);
      return new PostgresDatabase(server, opened);
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw e instanceof DataFolderException told
          ? told
          : new DataFolderException(PostgresFault.ofOpening(e), null);
    }
  }

  /**
   * The settings that owners made, by their keys, without opening the database for work; none where
   * it has no tables yet.
   *
   * @throws DataFolderException if it cannot be read
   */
  public static Map<String, String> settings(String url, String password) {
    Map<String, String> settings = new TreeMap<>();
    try (Connection database = server(url, password).getConnection();
        Statement statement = database.createStatement()) {
      if (isThere(statement, "setting")) {
        try (ResultSet row = statement.executeQuery("SELECT name, value FROM setting")) {
          while (row.next()) {
            settings.put(row.getString("name"), row.getString("value"));
          }
        }
      }
      return settings;
    } catch (SQLException | IllegalArgumentException e) {
      throw new DataFolderException(PostgresFault.ofOpening(e), null);
    }
  }

  private static boolean isThere(Statement statement, String table) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static PGSimpleDataSource server(String url, String password) {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(url);
    if (!password.isEmpty()) {
      server.setPassword(password);
    }
    server.setApplicationName("backstory");
    server.setConnectTimeout((int) PATIENCE.toSeconds());
    server.setTcpKeepAlive(true);
    return server;
  }

  private static HikariDataSource pool(PGSimpleDataSource server) {
    HikariConfig hikari = new HikariConfig();
    hikari.setDataSource(server);
    hikari.setMaximumPoolSize(CONNECTIONS);
    hikari.setMinimumIdle(1);
    hikari.setConnectionTimeout(PATIENCE.toMillis());
    return new HikariDataSource(hikari);
  }

  private static void migrate(HikariDataSource pool) {
    if (LATEST.equals(Jdbi.create(pool).withHandle(PostgresDatabase::version))) {
      return;
    }
    Flyway flyway =
        Flyway.configure()
            .dataSource(pool)
            .locations(MIGRATIONS)
            .ignoreMigrationPatterns("*:future")
            .load();
    MigrationInfo tables = flyway.info().current();
    if (tables != null && tables.getVersion().compareTo(MigrationVersion.fromVersion(LATEST)) > 0) {
      throw refused(
          ("its tables are of version %s, and this program knows those up to version %s: use the"
                  + " newer version of Backstory that made them, or another database")
              .formatted(tables.getVersion(), LATEST));
    }
    flyway.migrate();
  }

  /**
   * Of the tables; null if there are none, and what Flyway takes a second to find out.
   *
   * @throws DataFolderException if there are others, or the database is none that can be used
   */
  private static @Nullable String version(Handle handle) {
    String encoding = shown(handle, "server_encoding");
    if (!encoding.equals("UTF8")) {
      throw refused(
          "its encoding is " + encoding + ": make one in UTF8 (createdb --encoding UTF8)");
    }
    if (Integer.parseInt(shown(handle, "server_version_num")) < OLDEST) {
      throw refused("its server is PostgreSQL " + shown(handle, "server_version") + ": take 13 on");
    }
    int tables =
        handle
            .createQuery("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()")
            .mapTo(Integer.class)
            .one();
    boolean ours =
        handle
            .createQuery("SELECT to_regclass('flyway_schema_history') IS NOT NULL")
            .mapTo(Boolean.class)
            .one();
    if (tables > 0 && !ours) {
      throw refused(
          "there are tables of another program in it: give Backstory a database of its own");
    }
    return ours
        ? handle
            .createQuery(
                "SELECT version FROM flyway_schema_history WHERE success"
                    + " ORDER BY installed_rank DESC LIMIT 1")
            .mapTo(String.class)
            .findOne()
            .orElse(null)
        : null;
  }

  private static DataFolderException refused(String why) {
    return new DataFolderException(PostgresFault.sentence(why), null);
  }

  private static String shown(Handle handle, String what) {
    return handle.createQuery("SHOW " + what).mapTo(String.class).one();
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public String lastNumber(String table) {
    return "coalesce((SELECT last FROM numbering WHERE name = '%s'), 0)".formatted(table);
  }

  /** Nothing to do: the server cleans up behind transactions (VACUUM), and keeps its files. */
  @Override
  public void erase(Handle handle) {}

  @Override
  public Map<String, List<String>> tables() {
    return jdbi.withHandle(PostgresRows::tables);
  }

  @Override
  public Map<String, Long> lastNumbers() {
    return jdbi.withHandle(PostgresRows::lastNumbers);
  }

  @Override
  public long fill(Map<String, Long> lastNumbers, ToLongFunction<Handle> rows) {
    return jdbi.inTransaction(handle -> PostgresRows.fill(handle, lastNumbers, rows));
  }

  @Override
  public SearchIndex search() {
    return new PostgresSearchIndex(this);
  }

  @Override
  public boolean take(FolderTask task) {
    return tasks.take(task);
  }

  @Override
  public void require(FolderTask task) {
    if (!take(task)) {
      throw new DataFolderException(
          "the database on the server is in use by another process, which " + task.words(), null);
    }
  }

  @Override
  public <T, X extends Exception> T reading(Reading<T, X> work) throws X {
    return jdbi.withHandle(
        handle -> {
          handle.setReadOnly(true);
          try {
            return handle.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                _ -> work.read()); // the stores use the thread's handle
          } finally {
            handle.setReadOnly(false);
          }
        });
  }

  @Override
  public void requireWritable() {
    try {
      jdbi.useHandle(handle -> handle.execute("DELETE FROM numbering WHERE false"));
    } catch (JdbiException e) {
      throw inWords(e);
    }
  }

  @Override
  public RuntimeException inWords(RuntimeException failure) {
    String fault = PostgresFault.of(failure);
    return fault == null ? failure : new DataFolderException(fault, null);
  }

  @Override
  public List<Finding> checkUp(boolean mending, Instant now) {
    return jdbi.withHandle(handle -> PostgresCheckup.of(handle, mending));
  }

  @Override
  public Map<String, Long> sizes() {
    Map<String, Long> sizes = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT relname, pg_total_relation_size(oid) AS bytes FROM pg_class"
                        + " WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace")
                .map((row, _) -> Map.entry(row.getString("relname"), row.getLong("bytes")))
                .forEach(it -> sizes.merge(TableKinds.of(it.getKey()), it.getValue(), Long::sum)));
    return sizes;
  }

  @Override
  public long bytes() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT pg_database_size(current_database())")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public String versions() {
    return jdbi.withHandle(
        handle -> "schema %s, PostgreSQL %s".formatted(LATEST, shown(handle, "server_version")));
  }

  @Override
  public void close() {
    tasks.close();
    pool.close();
  }
}

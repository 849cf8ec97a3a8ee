package dev.backstory.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
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

  /** How long a server may take to answer at first. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private PostgresDatabase(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Database.over(pool);
    jdbi.setTransactionHandler(new OneWriter());
  }

  /**
   * Opens a database that is there, making its tables if it has none.
   *
   * @param url {@code jdbc:postgresql://…}
   * @throws DataFolderException if it cannot be used: no such server or database, a wrong user or
   *     password, tables of another program or of a version that is too new
   */
  public static PostgresDatabase open(String url, String user, String password) {
    HikariDataSource pool = null;
    try {
      HikariDataSource opened = pool(url, user, password);
      pool = opened;
      migrate(opened);
      return new PostgresDatabase(opened);
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw new DataFolderException("the database cannot be used: " + PostgresFault.of(e), null);
    }
  }

  private static HikariDataSource pool(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("backstory");
    source.setConnectTimeout((int) PATIENCE.toSeconds());
    HikariConfig hikari = new HikariConfig();
    hikari.setDataSource(source);
    hikari.setMaximumPoolSize(CONNECTIONS);
    hikari.setMinimumIdle(1);
    return new HikariDataSource(hikari);
  }

  private static void migrate(HikariDataSource pool) {
    if (LATEST.equals(version(pool))) {
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
      throw new IllegalStateException(
          ("its tables are of version %s, and this program knows those up to version %s: use the"
                  + " newer version of Backstory that made them, or another database")
              .formatted(tables.getVersion(), LATEST));
    }
    flyway.migrate();
  }

  /**
   * Of the tables; null if there are none, and what Flyway takes a second to find out.
   *
   * @throws IllegalStateException if there are others
   */
  private static @Nullable String version(HikariDataSource pool) {
    return Jdbi.create(pool).withHandle(PostgresDatabase::version);
  }

  private static @Nullable String version(Handle handle) {
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
      throw new IllegalStateException(
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
  public void close() {
    pool.close();
  }
}

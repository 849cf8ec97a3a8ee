package dev.backstory.store.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.port.SearchIndex;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import dev.backstory.store.FolderTask;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * A data folder: one SQLite file in write-ahead mode, migrated to the present schema. Any number of
 * processes may have it open; what only one may do, it takes as its task.
 */
public final class SqliteDatabase implements Database {
  private static final String MIGRATIONS = "classpath:dev/backstory/store/sqlite/migration";

  /** Of the oldest tables that can be taken over; the scripts that led there are gone. */
  private static final MigrationVersion OLDEST = MigrationVersion.fromVersion("11");

  /** The version of the tables: that of the last script. */
  public static final String LATEST = "27";

  private static final int CONNECTIONS = 4;
  private static final int BUSY_MILLIS = 30_000;
  private static final int FOLD_MILLIS = 1_000;

  /** Below this much free space a round may break off halfway. */
  private static final long LEAST_FREE = 16L << 20;

  private final Path folder;
  private final FolderLock lock;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private SqliteDatabase(Path folder, FolderLock lock, HikariDataSource pool) {
    this.folder = folder;
    this.lock = lock;
    this.pool = pool;
    this.jdbi = Database.over(pool);
  }

  /**
   * Opens the folder, making it if need be.
   *
   * @throws DataFolderException if it cannot be used: not a folder, not writable, damaged, of a
   *     version that is too old or too new, or to be migrated while another process is at work in
   *     it
   */
  public static SqliteDatabase open(Path folder) {
    FolderLock lock = FolderLock.in(folder);
    HikariDataSource pool = null;
    try {
      HikariDataSource opened = pool(file(folder));
      pool = opened;
      lock.whileOpening(() -> migrate(opened, lock));
      return new SqliteDatabase(folder, lock, opened);
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      lock.close();
      throw e instanceof DataFolderException told ? told : cannotBeOpened(folder, e);
    }
  }

  private static DataFolderException cannotBeOpened(Path folder, RuntimeException e) {
    String fault = SqliteFault.of(e, file(folder));
    return fault == null
        ? new DataFolderException("the data folder " + folder + " cannot be opened", e)
        : new DataFolderException(fault, null);
  }

  @Override
  public boolean take(FolderTask task) {
    return lock.take(task);
  }

  /** Whoever took a task last; empty where nobody is known. */
  Optional<LockHolder> holder(FolderTask task) {
    return lock.holder(task);
  }

  @Override
  public void require(FolderTask task) {
    if (!take(task)) {
      throw lock.inUse("is in use by another process, which " + task.words());
    }
  }

  /** Where the database of a data folder is. */
  public static Path file(Path folder) {
    return folder.resolve("backstory.db");
  }

  /** Every page of the file is looked at. */
  @Override
  public Map<String, Long> sizes() {
    return jdbi.withHandle(SqliteSizes::of);
  }

  /** With its log. */
  @Override
  public long bytes() {
    return file(folder).toFile().length() + folder.resolve("backstory.db-wal").toFile().length();
  }

  @Override
  public String versions() {
    return "schema %s, SQLite %s"
        .formatted(
            LATEST,
            jdbi.<String, RuntimeException>withHandle(
                handle -> handle.createQuery("SELECT sqlite_version()").mapTo(String.class).one()));
  }

  @Override
  public List<Finding> checkUp(boolean mending, Instant now) throws IOException {
    return new SqliteCheckup(this, mending).findings(folder, now);
  }

  @Override
  public Map<String, List<String>> tables() {
    return jdbi.withHandle(SqliteRows::tables);
  }

  @Override
  public Map<String, Long> lastNumbers() {
    return jdbi.withHandle(SqliteRows::lastNumbers);
  }

  @Override
  public long fill(Map<String, Long> lastNumbers, ToLongFunction<Handle> rows) {
    return jdbi.inTransaction(handle -> SqliteRows.fill(handle, lastNumbers, rows));
  }

  @Override
  public SearchIndex search() {
    return new SqliteSearchIndex(this);
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public String lastNumber(String table) {
    return "coalesce((SELECT seq FROM sqlite_sequence WHERE name = '%s'), 0)".formatted(table);
  }

  @Override
  public void erase(Handle handle) {
    handle.execute("PRAGMA secure_delete = ON");
  }

  @Override
  public <T, X extends Exception> T reading(Reading<T, X> work) throws X {
    return jdbi.withHandle(
        handle -> {
          begin(handle, SQLiteConfig.TransactionMode.DEFERRED);
          try {
            return handle.inTransaction(_ -> work.read()); // the stores use the thread's handle
          } finally {
            begin(handle, SQLiteConfig.TransactionMode.IMMEDIATE);
          }
        });
  }

  /** How the handle's transactions begin from now on. */
  private static void begin(Handle handle, SQLiteConfig.TransactionMode mode) {
    try {
      handle
          .getConnection()
          .unwrap(SQLiteConnection.class)
          .getConnectionConfig()
          .setTransactionMode(mode);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void requireWritable() {
    try {
      if (!Files.isWritable(folder) || !Files.isWritable(file(folder))) {
        throw new DataFolderException(cannot("it can only be read, or is gone"), null);
      }
      FileStore disk = Files.getFileStore(folder);
      long free = disk.getUsableSpace();
      if (free < LEAST_FREE && disk.getTotalSpace() > 0) { // some disks do not know their size
        throw new DataFolderException(
            cannot("%d KB are free, and %d are needed".formatted(free >> 10, LEAST_FREE >> 10)),
            null);
      }
      jdbi.useHandle(SqliteDatabase::write);
    } catch (IOException | JdbiException e) {
      throw new DataFolderException(cannot("nothing can be written"), e);
    }
  }

  @Override
  public RuntimeException inWords(RuntimeException failure) {
    String fault = SqliteFault.of(failure, file(folder));
    return fault == null ? failure : new DataFolderException(fault, null);
  }

  private String cannot(String why) {
    return "the data folder " + folder + " cannot be written to: " + why;
  }

  /** A number that SQLite keeps for programs and that this one does not use, as it was. */
  private static void write(Handle handle) {
    int version = handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    handle.execute("PRAGMA user_version = " + version);
  }

  /** Folds the write-ahead log into the database, so that what is kept is in one file. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted(); // nothing would be closed properly
    try {
      jdbi.useHandle(SqliteDatabase::foldLog);
    } catch (JdbiException e) {
      // then whoever opens it next does
    } finally {
      pool.close();
      lock.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for others that read only for as long as somebody may wait who stops the program. */
  private static void foldLog(Handle handle) {
    handle.execute("PRAGMA busy_timeout = " + FOLD_MILLIS);
    handle.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  private static HikariDataSource pool(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    HikariConfig hikari = new HikariConfig();
    hikari.setDataSource(source);
    hikari.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(hikari);
  }

  private static void migrate(HikariDataSource pool, FolderLock lock) {
    if (isCurrent(pool)) {
      return;
    }
    Flyway flyway =
        Flyway.configure()
            .dataSource(pool)
            .locations(MIGRATIONS)
            .ignoreMigrationPatterns("*:missing", "*:future")
            .load();
    MigrationInfo tables = flyway.info().current();
    requireKnown(flyway.info());
    if (flyway.info().pending().length > 0) {
      requireNobodyAtWork(tables, lock);
      flyway.migrate();
    }
  }

  /** Whether the tables are the present ones, which Flyway takes a second or two to find out. */
  private static boolean isCurrent(HikariDataSource pool) {
    Jdbi jdbi = Jdbi.create(pool);
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery("SELECT 1 FROM sqlite_master WHERE name = 'flyway_schema_history'")
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent()
                && handle
                    .createQuery(
                        "SELECT version FROM flyway_schema_history WHERE success = 1"
                            + " ORDER BY installed_rank DESC LIMIT 1")
                    .mapTo(String.class)
                    .findOne()
                    .filter(LATEST::equals)
                    .isPresent());
  }

  /** Whoever works with the tables of before does not know the new ones. */
  private static void requireNobodyAtWork(@Nullable MigrationInfo tables, FolderLock lock) {
    for (FolderTask task : FolderTask.values()) {
      if (tables != null && !lock.take(task)) {
        throw lock.inUse(
            "is in use by another process of an earlier version of the program; stop that first");
      }
    }
  }

  /**
   * Still older tables would pass for present ones, since nothing says what they lack, and so would
   * newer ones, in which this program would not write what its successor relies on.
   */
  private static void requireKnown(MigrationInfoService scripts) {
    MigrationInfo tables = scripts.current();
    if (tables == null) {
      return;
    }
    MigrationVersion newest = newest(scripts);
    if (tables.getVersion().compareTo(OLDEST) < 0) {
      throw new IllegalStateException(
          "its tables are of version %s, and this program takes over those from version %s on"
              .formatted(tables.getVersion(), OLDEST));
    }
    if (tables.getVersion().compareTo(newest) > 0) {
      throw new IllegalStateException(
          ("its tables are of version %s, and this program knows those up to version %s: use the"
                  + " newer version of Backstory that made them, or another data folder")
              .formatted(tables.getVersion(), newest));
    }
  }

  private static MigrationVersion newest(MigrationInfoService scripts) {
    return Arrays.stream(scripts.all())
        .filter(script -> script.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .max(Comparator.naturalOrder())
        .orElse(OLDEST);
  }
}

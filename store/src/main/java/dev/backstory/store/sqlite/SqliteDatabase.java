package dev.backstory.store.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A data folder: one SQLite file in write-ahead mode, migrated to the present schema, and a lock
 * that keeps a second process out.
 */
public final class SqliteDatabase implements Database {
  private static final String MIGRATIONS = "classpath:dev/backstory/store/sqlite/migration";

  /** Of the oldest tables that can be taken over; the scripts that led there are gone. */
  private static final MigrationVersion OLDEST = MigrationVersion.fromVersion("11");

  private static final int CONNECTIONS = 4;
  private static final int BUSY_MILLIS = 30_000;

  /** Below this much free space a round may break off halfway. */
  private static final long LEAST_FREE = 16L << 20;

  private final Path folder;
  private final FileChannel lockFile;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private SqliteDatabase(Path folder, FileChannel lockFile, HikariDataSource pool) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.pool = pool;
    this.jdbi = Database.over(pool);
  }

  /**
   * Opens the folder, making it if need be.
   *
   * @throws DataFolderException if it cannot be used: not a folder, not writable, in use, or of a
   *     version that is too old
   */
  public static SqliteDatabase open(Path folder) {
    FileChannel lock = lock(folder);
    try {
      return new SqliteDatabase(folder, lock, migrated(pool(file(folder))));
    } catch (RuntimeException e) {
      close(lock);
      throw new DataFolderException("the data folder " + folder + " cannot be opened", e);
    }
  }

  /** Where the database of a data folder is. */
  public static Path file(Path folder) {
    return folder.resolve("backstory.db");
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  /**
   * Makes sure that something can be stored, by storing next to nothing.
   *
   * @throws DataFolderException if not: the folder is full, can only be read, or is gone
   */
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

  private String cannot(String why) {
    return "the data folder " + folder + " cannot be written to: " + why;
  }

  /** A number that SQLite keeps for programs and that this one does not use, as it was. */
  private static void write(Handle handle) {
    int version = handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    handle.execute("PRAGMA user_version = " + version);
  }

  @Override
  public void close() {
    pool.close();
    close(lockFile);
  }

  private static FileChannel lock(Path folder) {
    FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        throw new DataFolderException(
            "the data folder " + folder + " is in use by another process", null);
      }
      return channel;
    } catch (IOException e) {
      close(channel);
      throw new DataFolderException("the data folder " + folder + " cannot be used", e);
    } catch (DataFolderException e) {
      close(channel);
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
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

  private static HikariDataSource migrated(HikariDataSource pool) {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(pool)
              .locations(MIGRATIONS)
              .ignoreMigrationPatterns("*:missing", "*:future")
              .load();
      requireKnown(flyway.info().current());
      flyway.migrate();
      return pool;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** Still older tables would pass for present ones, since nothing says what they lack. */
  private static void requireKnown(@Nullable MigrationInfo tables) {
    if (tables != null && tables.getVersion().compareTo(OLDEST) < 0) {
      throw new IllegalStateException(
          "its tables are of version %s, and this program takes over those from version %s on"
              .formatted(tables.getVersion(), OLDEST));
    }
  }

  private static void close(@Nullable FileChannel channel) {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new DataFolderException("the lock of the data folder cannot be released", e);
    }
  }
}

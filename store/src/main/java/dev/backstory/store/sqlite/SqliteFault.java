package dev.backstory.store.sqlite;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite says is wrong with a database or the disk it is on, for whoever runs the program. */
public final class SqliteFault {
  /** Result codes have the kind in their last byte, and what more is known above it. */
  private static final int KIND = 0xFF;

  private SqliteFault() {}

  /**
   * A sentence that names the file, if that is why something failed.
   *
   * @return null if the failure is none of the database's, or is a bug
   */
  public static @Nullable String of(Throwable failure, Path file) {
    return cause(failure).map(fault -> sentence(fault, file)).orElse(null);
  }

  private static Optional<SQLiteException> cause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException fault) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private static @Nullable String sentence(SQLiteException fault, Path file) {
    int kind = fault.getResultCode().code & KIND;
    if (kind == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return file + " is not an SQLite database";
    }
    if (kind == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return file + " is damaged and cannot be used: take a copy of it that is whole";
    }
    String why = why(kind);
    return why == null ? null : file + " cannot be used: " + why;
  }

  private static @Nullable String why(int kind) {
    return switch (SQLiteErrorCode.getErrorCode(kind)) {
      case SQLITE_FULL -> "the disk is full";
      case SQLITE_READONLY -> "it can only be read";
      case SQLITE_CANTOPEN, SQLITE_PERM -> "it cannot be opened";
      case SQLITE_IOERR -> "the disk cannot be read or written to, or is full";
      case SQLITE_BUSY -> "another program has been writing to it for too long";
      default -> null;
    };
  }
}

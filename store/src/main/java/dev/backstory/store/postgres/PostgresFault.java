package dev.backstory.store.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a database, for whoever runs the program. */
final class PostgresFault {
  private PostgresFault() {}

  /** A sentence without its full stop. */
  static String of(RuntimeException failure) {
    SQLException told = told(failure);
    return told == null ? String.valueOf(failure.getMessage()) : of(told);
  }

  private static String of(SQLException failure) {
    String state = failure.getSQLState();
    return switch (state == null ? "" : state) {
      case "08001", "08004", "08006" -> "no server answers at its address";
      case "28P01", "28000" -> "the server does not take this user with this password";
      case "3D000" -> "the server has no such database: make it first (createdb)";
      case "42501" -> "its user may not do what is needed: let it own the database";
      case "53100" -> "the disk of the server is full";
      default -> String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    };
  }

  /** What the server or its driver said first. */
  private static @Nullable SQLException told(Throwable failure) {
    SQLException found = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException told && told.getSQLState() != null) {
        found = told;
      }
    }
    return found;
  }
}

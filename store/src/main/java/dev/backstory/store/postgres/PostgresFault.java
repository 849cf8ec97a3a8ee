package dev.backstory.store.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** What is wrong with a database or its server, for whoever runs the program. */
public final class PostgresFault {
  private PostgresFault() {}

  /**
   * A sentence, if that is why something failed.
   *
   * @return null if the failure is none of the database's, or is a bug
   */
  public static @Nullable String of(Throwable failure) {
    SQLException told = told(failure);
    String why = told == null ? null : why(String.valueOf(told.getSQLState()));
    return why == null ? null : sentence(why);
  }

  /** A sentence about whatever kept a database from being opened. */
  static String ofOpening(Throwable failure) {
    String known = of(failure);
    if (known != null) {
      return known;
    }
    SQLException told = told(failure);
    return sentence(
        String.valueOf((told == null ? failure : told).getMessage())
            .lines()
            .findFirst()
            .orElse(""));
  }

  static String sentence(String why) {
    return "the database on the server cannot be used: " + why;
  }

  private static @Nullable String why(String state) {
    return switch (state) {
      case "08001", "08003", "08006", "57P01", "57P02", "57P03" ->
          "no server answers at the address in store.url";
      case "08004" ->
          "its server wants a password, or another way of signing in: set store.password_file";
      case "28P01", "28000" -> "its server does not take this user with this password";
      case "3D000" -> "its server has no such database: make it first (createdb)";
      case "42501" -> "its user may not do what is needed: let it own the database";
      case "25006" -> "it can only be read";
      case "53100" -> "the disk of its server is full";
      case "53300" -> "its server takes no more connections (max_connections)";
      default -> null;
    };
  }

  /** What the server or its driver said first. */
  private static @Nullable SQLException told(Throwable failure) {
    SQLException found = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException told && told.getSQLState() != null) {
        found = told;
      }
    }
    return found;
  }
}

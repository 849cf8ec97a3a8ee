package dev.backstory.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.JdbiConfig;

/**
 * The rows of a database that could not be read since it was opened. Whoever reads one leaves it
 * out and takes it down here; {@link DamageLog} tells of it and has made anew what can be. Safe for
 * use by several threads.
 */
public final class DamagedRows implements JdbiConfig<DamagedRows> {
  private static final int LONGEST_REASON = 200;

  private final Set<Row> known = ConcurrentHashMap.newKeySet();
  private final List<Damage> untold = new ArrayList<>();

  /** What is damaged, and what comes of that. */
  enum Part {
    ARTICLE("left out until it is imported or fetched again"),
    ANNOTATIONS("read again"),
    PAGE("written again, without its history"),
    STORY("used without what is damaged"),
    DECISION("used without what is damaged"),
    FEED("fetched as if for the first time"),
    ITEM("used without what is damaged"),
    QUOTATION("left out"),
    FILE("imported as if for the first time"),
    NAME("looked up again"),
    REPORT("left out");

    private final String outcome;

    Part(String outcome) {
      this.outcome = outcome;
    }

    String inWords() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Part of a row, by the key of the row. */
  record Row(Part part, String key) {}

  /** A damaged row. */
  record Damage(Row row, String why) {
    String reason() {
      return "cannot be read from the database (" + why + "); " + row.part().outcome;
    }
  }

  /** Reads what is in a row. */
  @FunctionalInterface
  interface Reading<T, X extends Exception> {
    T read() throws X;
  }

  /** What is in a row; empty if that is damaged. */
  <T, X extends Exception> Optional<T> read(Part part, String key, Reading<T, X> reading) throws X {
    try {
      return Optional.of(reading.read());
    } catch (RuntimeException e) {
      if (isDatabases(e)) {
        throw e;
      }
      add(new Row(part, key), e);
      return Optional.empty();
    }
  }

  /** What the database itself cannot do is no fault of one row. */
  private static boolean isDatabases(RuntimeException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  /** Whether part of a row can be read. */
  boolean isWhole(Part part, String key, Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (RuntimeException e) {
      add(new Row(part, key), e);
      return false;
    }
  }

  /** How many articles are left out. */
  public long articles() {
    return known.stream().filter(row -> row.part() == Part.ARTICLE).count();
  }

  boolean has(Part part, String key) {
    return known.contains(new Row(part, key));
  }

  /** A row was written anew. */
  void remove(Part part, String key) {
    known.remove(new Row(part, key));
  }

  /** Those that nobody was told of yet, in the order in which they were found. */
  synchronized List<Damage> take() {
    List<Damage> taken = List.copyOf(untold);
    untold.clear();
    return taken;
  }

  private synchronized void add(Row row, RuntimeException fault) {
    if (known.add(row)) {
      untold.add(new Damage(row, why(fault)));
    }
  }

  /** In one line, without the place in a text of JSON and what stands there. */
  private static String why(RuntimeException fault) {
    String message =
        String.valueOf(fault.getMessage())
            .lines()
            .findFirst()
            .orElse("")
            .replaceAll("\\p{Cntrl}", "\uFFFD");
    String name = fault.getClass().getSimpleName();
    String why = message.isBlank() || message.equals("null") ? name : message.strip();
    return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON) + "…";
  }

  /** All statements share one. */
  @Override
  public DamagedRows createCopy() {
    return this;
  }
}

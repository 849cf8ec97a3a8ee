package dev.backstory.store.sqlite;

import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database.Finding;
import dev.backstory.store.Database.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Looks for what may be wrong with a database as such, and mends what can be made of the rest of
 * it: indexes, triggers and the words that searches look through.
 */
final class SqliteCheckup {
  private static final int MOST_FAULTS = 10;
  private static final List<String> SEARCHES = List.of("story_search", "facet_search");

  private final SqliteDatabase database;
  private final boolean mending;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param mending whether anything may be changed; else it is only told
   */
  SqliteCheckup(SqliteDatabase database, boolean mending) {
    this.database = database;
    this.mending = mending;
  }

  /**
   * Looks at everything once.
   *
   * @param folder of the database
   * @param now by the clock of this machine
   */
  List<Finding> findings(Path folder, Instant now) throws IOException {
    findings.addAll(new FolderCheckup(database, mending).findings(folder, now));
    Map<String, String> lacking = lacking();
    database
        .jdbi()
        .useHandle(
            handle -> {
              rows(handle);
              lacking.forEach((name, statement) -> make(handle, name, statement));
              if (lacking.isEmpty()) {
                add(State.WELL, "tables, indexes and triggers are all there");
              }
              SEARCHES.forEach(search -> search(handle, search));
            });
    return List.copyOf(findings);
  }

  private void add(State state, String what) {
    findings.add(new Finding(state, what));
  }

  private void rows(Handle handle) {
    List<String> faults =
        handle
            .createQuery("PRAGMA integrity_check(" + MOST_FAULTS + ")")
            .mapTo(String.class)
            .filter(line -> !line.equals("ok"))
            .list();
    boolean indexes = faults.stream().allMatch(SqliteCheckup::isOfIndex);
    if (faults.isEmpty()) {
      add(State.WELL, "the database is whole");
    } else if (indexes && mending) {
      handle.execute("REINDEX");
      add(State.MENDED, "indexes did not fit their tables: " + faults.getFirst());
    } else {
      String advice = indexes ? "" : "; restore a backup";
      faults.forEach(it -> add(State.WRONG, "the database is damaged: " + it + advice));
    }
    long lost =
        handle.createQuery("SELECT count(*) FROM pragma_foreign_key_check").mapTo(Long.class).one();
    add(
        lost == 0 ? State.WELL : State.WRONG,
        lost == 0
            ? "every row has those that it refers to"
            : "%,d rows refer to others that are not there; restore a backup".formatted(lost));
  }

  private static boolean isOfIndex(String fault) {
    return fault.startsWith("row ") && fault.contains("missing from index")
        || fault.startsWith("wrong # of entries in index");
  }

  /** What a new database has and this one has not, by name, with the statement that makes it. */
  private Map<String, String> lacking() throws IOException {
    Path empty = Files.createTempDirectory("backstory-checkup");
    try (SqliteDatabase fresh = SqliteDatabase.open(empty)) {
      Map<String, String> lacking = new LinkedHashMap<>(made(fresh));
      lacking.keySet().removeAll(made(database).keySet());
      return lacking;
    } finally {
      delete(empty);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Map<String, String> made(SqliteDatabase database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT type || ' ' || name, sql FROM sqlite_master"
                            + " WHERE sql IS NOT NULL ORDER BY type, name")
                    .reduceRows(
                        new LinkedHashMap<>(),
                        (all, row) -> {
                          all.put(row.getColumn(1, String.class), row.getColumn(2, String.class));
                          return all;
                        }));
  }

  /** An index or trigger is made anew; what stood in a table is gone with it. */
  private void make(Handle handle, String name, String statement) {
    boolean can = mending && (name.startsWith("index ") || name.startsWith("trigger "));
    if (can) {
      handle.execute(statement);
    }
    add(can ? State.MENDED : State.WRONG, "the " + name + " is not there");
  }

  private void search(Handle handle, String index) {
    try {
      handle.execute(
          "INSERT INTO %s (%s, rank) VALUES ('integrity-check', 1)".formatted(index, index));
      add(State.WELL, index + " has the words of the stories");
    } catch (JdbiException e) {
      if (mending) {
        rebuild(handle, index);
      } else {
        add(State.WRONG, index + " has not the words of the stories");
      }
    }
  }

  private void rebuild(Handle handle, String index) {
    try {
      handle.execute("INSERT INTO %s (%s) VALUES ('rebuild')".formatted(index, index));
      add(State.MENDED, index + " had not the words of the stories");
    } catch (JdbiException e) {
      throw new DataFolderException(index + " cannot be made anew", e);
    }
  }
}

package dev.backstory.store;

import dev.backstory.port.SearchIndex;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** An open database at the current schema; only its own package knows which one it is. */
public interface Database extends AutoCloseable {
  Jdbi jdbi();

  /** In SQL, the last number that a row of a table was given without gaps; 0 if none was. */
  String lastNumber(String table);

  /** Has nothing be left of the rows that are deleted by this handle from now on. */
  void erase(Handle handle);

  /** Finds stories by the words on their pages. */
  SearchIndex search();

  /** Whether this process has the task from now on; false while another one has it. */
  boolean take(FolderTask task);

  /**
   * Takes a task.
   *
   * @throws DataFolderException if another process has it
   */
  void require(FolderTask task);

  /**
   * Reads, on this thread, the state in which all is at one moment, whatever other threads and
   * processes write meanwhile; nothing can be written.
   */
  <T, X extends Exception> T reading(Reading<T, X> work) throws X;

  /** What reads the stores. */
  @FunctionalInterface
  interface Reading<T, X extends Exception> {
    T read() throws X;
  }

  /**
   * Makes sure that something can be stored, by storing next to nothing.
   *
   * @throws DataFolderException if not, with the reason
   */
  void requireWritable();

  /** The same failure as a {@link DataFolderException}, if it is the database's or the disk's. */
  RuntimeException inWords(RuntimeException failure);

  /** What became of something that was looked at. */
  enum State {
    WELL,
    MENDED,
    /** It is as it was, and whoever runs the program has to see to it. */
    WRONG
  }

  /** What was looked at, and what was found, in words. */
  record Finding(State state, String what) {}

  /**
   * Looks for what may be wrong with the database as such.
   *
   * @param mending whether what can be made anew is; else it is only told
   * @param now by the clock of this machine
   */
  List<Finding> checkUp(boolean mending, Instant now) throws IOException;

  /** What takes the room in it, in bytes by kind; this may take a while. */
  Map<String, Long> sizes();

  /** How large it is, in bytes. */
  long bytes();

  /** Its tables' version and its program's: "schema 27, SQLite 3.50.3". */
  String versions();

  /**
   * Its columns by its tables, which are those of every database of this schema, but for what it
   * keeps for itself.
   */
  Map<String, List<String>> tables();

  /** The last number that a row was given, by the tables that do not give one twice. */
  Map<String, Long> lastNumbers();

  /**
   * Takes rows as they are: nothing follows from them that follows when they come one by one. All
   * of it is done, or nothing.
   *
   * @param lastNumbers as {@link #lastNumbers} has them once the rows are there
   * @param rows writes them, in any order of tables, and says how many there are
   */
  long fill(Map<String, Long> lastNumbers, ToLongFunction<Handle> rows);

  @Override
  void close();

  /** Statements over connections to a database, whichever it is. */
  static Jdbi over(DataSource connections) {
    return Jdbi.create(connections).installPlugin(new ColumnTypes());
  }
}

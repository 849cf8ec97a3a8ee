package dev.backstory.store;

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

  @Override
  void close();

  /** Statements over connections to a database, whichever it is. */
  static Jdbi over(DataSource connections) {
    return Jdbi.create(connections).installPlugin(new ColumnTypes());
  }
}

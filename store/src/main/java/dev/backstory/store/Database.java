package dev.backstory.store;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** An open database at the current schema; only its own package knows which one it is. */
public interface Database extends AutoCloseable {
  Jdbi jdbi();

  @Override
  void close();

  /** Statements over connections to a database, whichever it is. */
  static Jdbi over(DataSource connections) {
    return Jdbi.create(connections).installPlugin(new ColumnTypes());
  }
}

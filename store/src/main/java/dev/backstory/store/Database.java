package dev.backstory.store;

import org.jdbi.v3.core.Jdbi;

/** An open database at the current schema; only its own package knows which one it is. */
public interface Database extends AutoCloseable {
  Jdbi jdbi();

  @Override
  void close();
}

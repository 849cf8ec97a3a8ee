package dev.backstory.store;

import org.jdbi.v3.core.Jdbi;

/** An open database at the present schema; which one it is, its own package knows. */
public interface Database extends AutoCloseable {
  Jdbi jdbi();

  @Override
  void close();
}

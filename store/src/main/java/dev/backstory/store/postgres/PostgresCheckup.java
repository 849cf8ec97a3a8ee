package dev.backstory.store.postgres;

import dev.backstory.store.Database.Finding;
import dev.backstory.store.Database.State;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Looks for what may be wrong with a database that the tools of its server do not look for. */
final class PostgresCheckup {
  /** As {@code REINDEX} takes it, in quotation marks where it needs some. */
  private static final String UNUSABLE =
      "SELECT indexrelid::regclass::text FROM pg_index"
          + " JOIN pg_class ON pg_class.oid = pg_index.indexrelid"
          + " WHERE pg_class.relnamespace = current_schema()::regnamespace"
          + " AND NOT (indisvalid AND indisready) ORDER BY 1";

  private PostgresCheckup() {}

  /**
   * @param mending whether indexes that the server does not use are made anew
   */
  static List<Finding> of(Handle handle, boolean mending) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            State.WELL,
            "the database answers; its files are its server's to check (pg_amcheck) and to back up"
                + " (pg_dump)"));
    for (String index : handle.createQuery(UNUSABLE).mapTo(String.class).list()) {
      if (mending) {
        handle.execute("REINDEX INDEX " + index);
      }
      findings.add(
          new Finding(
              mending ? State.MENDED : State.WRONG, "the index " + index + " was not usable"));
    }
    return List.copyOf(findings);
  }
}

package dev.backstory.store;

import dev.backstory.model.Rejection;
import dev.backstory.port.RejectionLog;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Rejections over SQL. */
public final class JdbiRejectionLog implements RejectionLog {
  private final Jdbi jdbi;

  public JdbiRejectionLog(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public void add(Rejection rejection, Instant at) {
    jdbi.useHandle(handle -> add(handle, rejection, at));
  }

  /** Keeps a rejection as part of a larger step. */
  static void add(Handle handle, Rejection rejection, Instant at) {
    handle
        .createUpdate("INSERT INTO rejection (at, place, reason) VALUES (:at, :place, :reason)")
        .bind("at", at)
        .bind("place", rejection.where())
        .bind("reason", rejection.reason())
        .execute();
  }

  @Override
  public List<Rejection> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT place, reason FROM rejection ORDER BY seq")
                .map((row, _) -> new Rejection(row.getString("place"), row.getString("reason")))
                .list());
  }
}

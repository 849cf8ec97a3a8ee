package dev.backstory.store.admin;

import dev.backstory.port.admin.AuditTrail;
import dev.backstory.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** What was done by whom, over SQL; what the stores do on the same thread is one step with it. */
public final class JdbiAuditTrail implements AuditTrail {
  private final Jdbi jdbi;

  public JdbiAuditTrail(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public boolean record(Act act, Instant at, Supplier<Boolean> work) {
    return jdbi.inTransaction(
        handle -> {
          if (!work.get()) {
            return false;
          }
          handle
              .createUpdate(
                  "INSERT INTO act (at, account, deed, object, note)"
                      + " VALUES (:at, :account, :deed, :object, :note)")
              .bind("at", at)
              .bind("account", act.account())
              .bind("deed", act.deed().name())
              .bind("object", act.object())
              .bind("note", act.note())
              .execute();
          return true;
        });
  }

  @Override
  public List<Done> latest(int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM act ORDER BY seq DESC LIMIT :most")
                .bind("most", most)
                .map((row, _) -> done(row))
                .list());
  }

  private static Done done(ResultSet row) throws SQLException {
    return new Done(
        row.getLong("seq"),
        Instant.parse(row.getString("at")),
        new Act(
            row.getString("account"),
            Deed.valueOf(row.getString("deed")),
            row.getString("object"),
            row.getString("note")));
  }
}

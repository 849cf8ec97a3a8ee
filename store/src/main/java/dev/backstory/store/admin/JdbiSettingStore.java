package dev.backstory.store.admin;

import dev.backstory.port.admin.SettingStore;
import dev.backstory.store.Database;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Settings that owners made, over SQL. */
public final class JdbiSettingStore implements SettingStore {
  private final Jdbi jdbi;

  public JdbiSettingStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public List<Kept> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM setting ORDER BY name")
                .map(
                    (row, _) ->
                        new Kept(
                            row.getString("name"),
                            row.getString("value"),
                            Instant.parse(row.getString("at")),
                            row.getString("account")))
                .list());
  }

  @Override
  public void keep(String key, String value, String account, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO setting (name, value, at, account)"
                        + " VALUES (:key, :value, :at, :account) ON CONFLICT (name) DO UPDATE"
                        + " SET value = excluded.value, at = excluded.at,"
                        + " account = excluded.account")
                .bind("key", key)
                .bind("value", value)
                .bind("at", at)
                .bind("account", account)
                .execute());
  }

  @Override
  public boolean forget(String key) {
    return jdbi.withHandle(handle -> handle.execute("DELETE FROM setting WHERE name = ?", key)) > 0;
  }
}

package dev.backstory.store.admin;

import dev.backstory.port.admin.AccountStore;
import dev.backstory.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Accounts and sessions, over SQL. */
public final class JdbiAccountStore implements AccountStore {
  private static final String NOT_LAST_OWNER =
      "(role <> 'OWNER' OR (SELECT count(*) FROM account WHERE role = 'OWNER') > 1)";

  private final Jdbi jdbi;

  public JdbiAccountStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public List<Account> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM account ORDER BY name")
                .map((row, _) -> account(row))
                .list());
  }

  @Override
  public int count(Role role) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM account WHERE role = :role")
                .bind("role", role.name())
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public Optional<Sealed> find(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM account WHERE name = :name")
                .bind("name", name)
                .map((row, _) -> new Sealed(account(row), row.getString("password")))
                .findOne());
  }

  @Override
  public boolean add(String name, Role role, String password, Instant at) {
    return jdbi.withHandle(
        handle -> insert(handle, "true ON CONFLICT DO NOTHING", name, role, password, at));
  }

  @Override
  public boolean addFirst(String name, String password, Instant at) {
    return jdbi.inTransaction(
        handle ->
            insert(handle, "NOT EXISTS (SELECT 1 FROM account)", name, Role.OWNER, password, at));
  }

  private static boolean insert(
      Handle handle, String condition, String name, Role role, String password, Instant at) {
    return handle
            .createUpdate(
                "INSERT INTO account (name, role, password, made_at, changed_at)"
                    + " SELECT :name, :role, :password, :at, :at WHERE "
                    + condition)
            .bind("name", name)
            .bind("role", role.name())
            .bind("password", password)
            .bind("at", at)
            .execute()
        > 0;
  }

  @Override
  public boolean password(String name, String password, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          endAll(handle, name);
          return handle
                  .createUpdate(
                      "UPDATE account SET password = :password, changed_at = :at"
                          + " WHERE name = :name")
                  .bind("password", password)
                  .bind("at", at)
                  .bind("name", name)
                  .execute()
              > 0;
        });
  }

  @Override
  public boolean role(String name, Role role) {
    return jdbi.inTransaction(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE account SET role = :role WHERE name = :name AND (:role = 'OWNER'"
                            + " OR "
                            + NOT_LAST_OWNER
                            + ")")
                    .bind("role", role.name())
                    .bind("name", name)
                    .execute())
        > 0;
  }

  @Override
  public boolean removeUnlessLastOwner(String name) {
    return jdbi.inTransaction(
            handle ->
                handle.execute("DELETE FROM account WHERE name = ? AND " + NOT_LAST_OWNER, name))
        > 0;
  }

  @Override
  public boolean remove(String name) {
    return jdbi.withHandle(handle -> handle.execute("DELETE FROM account WHERE name = ?", name))
        > 0;
  }

  @Override
  public boolean begin(String token, Sealed sealed, Instant now, Instant until) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("DELETE FROM session WHERE until <= ?", now);
          return handle
                  .createUpdate(
                      "INSERT INTO session (token, account, began_at, until)"
                          + " SELECT :token, name, :now, :until FROM account"
                          + " WHERE name = :name AND password = :password")
                  .bind("token", token)
                  .bind("now", now)
                  .bind("until", until)
                  .bind("name", sealed.account().name())
                  .bind("password", sealed.password())
                  .execute()
              > 0;
        });
  }

  @Override
  public Optional<Account> session(String token, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT account.* FROM session JOIN account ON account.name = session.account"
                        + " WHERE token = :token AND until > :now")
                .bind("token", token)
                .bind("now", now)
                .map((row, _) -> account(row))
                .findOne());
  }

  @Override
  public void end(String token) {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM session WHERE token = ?", token));
  }

  @Override
  public int endAll(String name) {
    return jdbi.withHandle(handle -> endAll(handle, name));
  }

  private static int endAll(Handle handle, String name) {
    return handle.execute("DELETE FROM session WHERE account = ?", name);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Instant.parse(row.getString("made_at")));
  }
}

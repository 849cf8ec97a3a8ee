package dev.backstory.store.admin;

import dev.backstory.port.admin.DigestStore;
import dev.backstory.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Digests by mail, over SQL. */
public final class JdbiDigestStore implements DigestStore {
  private final Database database;
  private final Jdbi jdbi;

  public JdbiDigestStore(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  private static Subscriber subscriber(ResultSet row) throws SQLException {
    String confirmed = row.getString("confirmed_at");
    return new Subscriber(
        row.getLong("seq"),
        row.getString("address"),
        new Subject(Kind.valueOf(row.getString("kind")), row.getString("subject")),
        row.getString("token"),
        Instant.parse(row.getString("asked_at")),
        confirmed == null ? null : Instant.parse(confirmed),
        Instant.parse(row.getString("told_to")),
        row.getInt("failures"));
  }

  @Override
  public Asked ask(String address, Subject subject, String token, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          forgetUnconfirmed(handle, now.minus(TO_CONFIRM));
          if (isKnown(handle, address, subject)
              || unconfirmed(handle, "AND address = ?", address) >= MOST_OF_ADDRESS) {
            return Asked.KNOWN;
          }
          if (unconfirmed(handle, "") >= MOST_UNCONFIRMED || total(handle) >= MOST) {
            return Asked.FULL;
          }
          handle.execute(
              "INSERT INTO digest (address, kind, subject, token, asked_at, told_to)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              address,
              subject.kind().name(),
              subject.words(),
              token,
              now,
              now);
          return Asked.KEPT;
        });
  }

  private static boolean isKnown(Handle handle, String address, Subject subject) {
    return handle
        .select(
            "SELECT EXISTS (SELECT 1 FROM digest WHERE address = ? AND kind = ? AND subject = ?)",
            address,
            subject.kind().name(),
            subject.words())
        .mapTo(Boolean.class)
        .one();
  }

  private static int unconfirmed(Handle handle, String besides, Object... arguments) {
    return handle
        .select("SELECT count(*) FROM digest WHERE confirmed_at IS NULL " + besides, arguments)
        .mapTo(Integer.class)
        .one();
  }

  private static int total(Handle handle) {
    return handle.select("SELECT count(*) FROM digest").mapTo(Integer.class).one();
  }

  @Override
  public Optional<Subscriber> find(String token) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT * FROM digest WHERE token = ?", token)
                .map((row, _) -> subscriber(row))
                .findOne());
  }

  @Override
  public boolean confirm(String token, LocalDate day, Instant now) {
    return 0
        < jdbi.withHandle(
            handle ->
                handle.execute(
                    "UPDATE digest SET confirmed_at = ?, told_to = ?, day = ?"
                        + " WHERE token = ? AND confirmed_at IS NULL AND asked_at > ?",
                    now,
                    now,
                    day.toString(),
                    token,
                    now.minus(TO_CONFIRM)));
  }

  @Override
  public boolean end(String token) {
    return delete("token = ?", token) > 0;
  }

  @Override
  public boolean remove(long id) {
    return delete("seq = ?", id) > 0;
  }

  @Override
  public int remove(String address) {
    return delete("address = ?", address);
  }

  private int delete(String which, Object argument) {
    return jdbi.withHandle(
        handle -> {
          database.erase(handle);
          return handle.execute("DELETE FROM digest WHERE " + which, argument);
        });
  }

  @Override
  public List<Subscriber> confirmed() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT * FROM digest WHERE confirmed_at IS NOT NULL ORDER BY seq")
                .map((row, _) -> subscriber(row))
                .list());
  }

  @Override
  public int count() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT count(*) FROM digest WHERE confirmed_at IS NOT NULL")
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public void forgetUnconfirmed(Instant before) {
    jdbi.useHandle(handle -> forgetUnconfirmed(handle, before));
  }

  private static void forgetUnconfirmed(Handle handle, Instant before) {
    handle.execute("DELETE FROM digest WHERE confirmed_at IS NULL AND asked_at <= ?", before);
  }

  @Override
  public Optional<Subscriber> claim(LocalDate day, Instant now) {
    return jdbi.inTransaction(
        handle ->
            handle
                .createQuery(
                    "UPDATE digest SET day = :day WHERE seq = (SELECT seq FROM digest"
                        + " WHERE confirmed_at IS NOT NULL AND (day IS NULL OR day < :day)"
                        + " AND (next_at IS NULL OR next_at <= :now) ORDER BY seq LIMIT 1)"
                        + " RETURNING *")
                .bind("day", day.toString())
                .bind("now", now)
                .map((row, _) -> subscriber(row))
                .findOne());
  }

  @Override
  public void told(long id, Instant to) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE digest SET told_to = ?, failures = 0, next_at = NULL WHERE seq = ?",
                to,
                id));
  }

  @Override
  public void failed(long id, @Nullable Instant nextAt) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE digest SET failures = failures + 1, next_at = ?"
                    + (nextAt == null ? "" : ", day = NULL")
                    + " WHERE seq = ?",
                nextAt,
                id));
  }
}

package dev.backstory.store.admin;

import dev.backstory.port.admin.TokenStore;
import dev.backstory.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Tokens of programs, over SQL. */
public final class JdbiTokenStore implements TokenStore {
  private final Jdbi jdbi;

  public JdbiTokenStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public List<Token> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM api_token ORDER BY name")
                .map((row, _) -> token(row))
                .list());
  }

  @Override
  public Optional<Token> find(String digest) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM api_token WHERE digest = :digest")
                .bind("digest", digest)
                .map((row, _) -> token(row))
                .findOne());
  }

  @Override
  public boolean add(Token token, String digest) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO api_token (name, scope, digest, made_at)"
                            + " VALUES (:name, :scope, :digest, :at) ON CONFLICT DO NOTHING")
                    .bind("name", token.name())
                    .bind("scope", token.scope().name())
                    .bind("digest", digest)
                    .bind("at", token.madeAt())
                    .execute())
        > 0;
  }

  @Override
  public boolean remove(String name) {
    return jdbi.withHandle(handle -> handle.execute("DELETE FROM api_token WHERE name = ?", name))
        > 0;
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getString("name"),
        Scope.valueOf(row.getString("scope")),
        Instant.parse(row.getString("made_at")));
  }
}

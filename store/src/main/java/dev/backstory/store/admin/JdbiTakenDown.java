package dev.backstory.store.admin;

import dev.backstory.notation.WebAddress;
import dev.backstory.port.admin.TakenDown;
import dev.backstory.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Articles that no story tells any more, over SQL. */
public final class JdbiTakenDown implements TakenDown {
  private final Jdbi jdbi;

  public JdbiTakenDown(Database database) {
    this.jdbi = database.jdbi();
  }

  private record Placed(String id, @Nullable String url) {}

  @Override
  public boolean takeDown(String articleId, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          Optional<Placed> article = placed(handle, articleId);
          article.ifPresent(it -> takeDown(handle, it, at));
          return article.isPresent();
        });
  }

  private static Optional<Placed> placed(Handle handle, String articleId) {
    return handle
        .createQuery(
            "SELECT article.id, article.url FROM article"
                + " JOIN placement ON placement.article_id = article.id WHERE article.id = :id"
                + " AND article.id NOT IN (SELECT article_id FROM taken_down)")
        .bind("id", articleId)
        .map((row, _) -> new Placed(row.getString("id"), row.getString("url")))
        .findOne();
  }

  private static void takeDown(Handle handle, Placed article, Instant at) {
    String page = article.url == null ? null : WebAddress.page(article.url);
    handle.execute("INSERT INTO taken_down (article_id, page) VALUES (?, ?)", article.id, page);
    handle.execute(
        "UPDATE item SET due_at = NULL, rejected = 'taken down'"
            + " WHERE article_id = ? OR (due_at IS NOT NULL AND page = ?)",
        article.id,
        page);
    handle.execute(
        "INSERT INTO rejection (at, place, reason) VALUES (?, ?, 'taken down')",
        at,
        article.url == null ? article.id : article.url);
    Withdrawal.forget(handle, article.id);
    stories(
            handle,
            "SELECT story_id AS id FROM page WHERE instr(json, :quoted) > 0 OR story_id ="
                + " (SELECT story_id FROM placement WHERE article_id = :id)",
            article.id)
        .forEach(story -> Withdrawal.withdraw(handle, story));
    stories(
            handle,
            "SELECT DISTINCT story_id AS id FROM decision WHERE article_id = :id"
                + " OR instr(reasons, :quoted) > 0",
            article.id)
        .forEach(story -> Withdrawal.change(handle, story));
  }

  private static List<String> stories(Handle handle, String query, String articleId) {
    return handle
        .createQuery(query)
        .bind("id", articleId)
        .bind("quoted", '"' + articleId + '"')
        .mapTo(String.class)
        .list();
  }

  @Override
  public boolean putBack(String articleId) {
    return jdbi.inTransaction(
        handle -> {
          if (handle.execute(
                  "DELETE FROM taken_down WHERE article_id = ? AND removal IS NULL", articleId)
              == 0) {
            return false;
          }
          handle.execute(
              "UPDATE item SET rejected = NULL WHERE article_id = ? AND rejected = 'taken down'",
              articleId);
          stories(handle, "SELECT story_id AS id FROM placement WHERE article_id = :id", articleId)
              .forEach(
                  story -> {
                    Withdrawal.change(handle, story);
                    Withdrawal.tellAgain(handle, story);
                  });
          return true;
        });
  }

  @Override
  public List<Listed> find(String typed, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT article.id, article.url, article.outlet, article.title, story.slug,"
                        + " taken_down.article_id IS NOT NULL AS down FROM article"
                        + " JOIN placement ON placement.article_id = article.id"
                        + " JOIN story ON story.id = placement.story_id"
                        + " LEFT JOIN taken_down ON taken_down.article_id = article.id"
                        + " WHERE instr(lower(coalesce(article.title, '') || ' '"
                        + " || coalesce(article.url, '')), lower(:typed)) > 0"
                        + " ORDER BY taken_down.article_id IS NULL, article.seq DESC LIMIT :most")
                .bind("typed", typed)
                .bind("most", most)
                .map(
                    (row, _) ->
                        new Listed(
                            row.getString("id"),
                            row.getString("url"),
                            text(row.getString("outlet")),
                            text(row.getString("title")),
                            row.getString("slug"),
                            row.getBoolean("down")))
                .list());
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }
}

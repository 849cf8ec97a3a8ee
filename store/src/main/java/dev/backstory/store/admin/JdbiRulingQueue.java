package dev.backstory.store.admin;

import dev.backstory.port.admin.RulingQueue;
import dev.backstory.port.admin.StoryRulings.Kind;
import dev.backstory.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What people decided of stories, over SQL; what the stores do on the same thread is one step. */
public final class JdbiRulingQueue implements RulingQueue {
  private static final int STAY = 0;
  private static final int CHANGED = 1;

  private final Jdbi jdbi;

  public JdbiRulingQueue(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public boolean isEmpty() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT 1 FROM ruling WHERE state IN ('asked', 'undoing') LIMIT 1")
                .mapTo(Integer.class)
                .findOne()
                .isEmpty());
  }

  @Override
  public List<Task> due() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM ruling WHERE state IN ('asked', 'undoing') ORDER BY seq")
                .map((row, _) -> task(handle, row))
                .list());
  }

  private static Task task(Handle handle, ResultSet row) throws SQLException {
    long id = row.getLong("seq");
    return new Task(
        id,
        JdbiStoryRulings.kind(row),
        row.getString("state").equals("undoing"),
        row.getString("story_id"),
        row.getString("other_id"),
        articles(handle, id, CHANGED));
  }

  private static List<String> articles(Handle handle, long ruling, int side) {
    return handle
        .createQuery(
            "SELECT article_id FROM ruling_article WHERE ruling = :ruling AND side = :side")
        .bind("ruling", ruling)
        .bind("side", side)
        .mapTo(String.class)
        .list();
  }

  @Override
  public void done(
      long id, String otherId, List<String> stay, List<String> changed, Runnable work) {
    jdbi.useTransaction(
        handle -> {
          work.run();
          handle.execute("DELETE FROM ruling_article WHERE ruling = ?", id);
          keep(handle, id, stay, STAY);
          keep(handle, id, changed, CHANGED);
          handle.execute(
              "UPDATE ruling SET state = 'done', other_id = ? WHERE seq = ?", otherId, id);
        });
  }

  private static void keep(Handle handle, long ruling, List<String> articles, int side) {
    for (String article : articles) {
      handle.execute(
          "INSERT INTO ruling_article (ruling, article_id, side) VALUES (?, ?, ?)",
          ruling,
          article,
          side);
    }
  }

  @Override
  public void undone(long id, Runnable work) {
    jdbi.useTransaction(
        handle -> {
          work.run();
          handle.execute("UPDATE ruling SET state = 'undone' WHERE seq = ?", id);
        });
  }

  @Override
  public void fail(long id, String fault) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE ruling SET state = 'failed', fault = ? WHERE seq = ?", fault, id));
  }

  @Override
  public List<Bound> standing() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM ruling WHERE state = 'done' ORDER BY seq DESC")
                .map(
                    (row, _) ->
                        new Bound(
                            JdbiStoryRulings.kind(row) == Kind.MERGE,
                            articles(handle, row.getLong("seq"), STAY),
                            articles(handle, row.getLong("seq"), CHANGED)))
                .list());
  }

  @Override
  public Map<String, String> stories() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT article_id, story_id FROM placement WHERE article_id IN"
                        + " (SELECT article_id FROM ruling_article)")
                .reduceRows(
                    new HashMap<>(),
                    (all, row) -> {
                      all.put(
                          row.getColumn("article_id", String.class),
                          row.getColumn("story_id", String.class));
                      return all;
                    }));
  }
}

package dev.backstory.store;

import dev.backstory.notation.NameKey;
import dev.backstory.port.OnlineAnswers;
import dev.backstory.port.OnlineEntity;
import dev.backstory.store.DamagedRows.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** What was asked online, in one language, over SQL. */
public final class JdbiOnlineAnswers implements OnlineAnswers {
  private final Jdbi jdbi;
  private final DamagedRows damaged;
  private final String language;

  /**
   * @param language code of the names and descriptions
   */
  public JdbiOnlineAnswers(Database database, String language) {
    this.jdbi = database.jdbi();
    this.damaged = jdbi.getConfig(DamagedRows.class);
    this.language = language;
  }

  @Override
  public String language() {
    return language;
  }

  @Override
  public List<OnlineEntity> find(String name) {
    return jdbi.withHandle(handle -> OnlineRows.find(handle, NameKey.of(name), language));
  }

  @Override
  public List<Wanted> wanted(Instant now, Duration fresh) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT min(topic.name) AS name, coalesce(max(asked.failures), 0) AS failures"
                        + " FROM page_topic AS topic"
                        + " JOIN page ON page.story_id = topic.story_id"
                        + " JOIN story ON story.id = topic.story_id AND merged_into IS NULL"
                        + " LEFT JOIN online_name AS asked ON asked.name_key = topic.name_key"
                        + " AND asked.language = :language"
                        + " WHERE (asked.next_at IS NULL OR asked.next_at <= :now)"
                        + " AND (asked.answered_at IS NULL OR asked.answered_at <= :old"
                        + " AND page.updated_at > asked.answered_at)"
                        + " GROUP BY topic.name_key"
                        + " ORDER BY max(page.updated_at) DESC, topic.name_key")
                .bind("language", language)
                .bind("now", now)
                .bind("old", now.minus(fresh))
                .mapTo(Wanted.class)
                .list());
  }

  @Override
  public int answered(String name, List<OnlineEntity> entities, Instant at) {
    String key = NameKey.of(name);
    return jdbi.inTransaction(
        handle -> {
          boolean same = OnlineRows.find(handle, key, language).equals(entities);
          handle
              .createUpdate(
                  "INSERT INTO online_name (name_key, language, name, answered_at)"
                      + " VALUES (:key, :language, :name, :at) ON CONFLICT (name_key, language)"
                      + " DO UPDATE SET name = excluded.name, answered_at = excluded.answered_at,"
                      + " failures = 0, failure = NULL, next_at = NULL")
              .bind("key", key)
              .bind("language", language)
              .bind("name", name)
              .bind("at", at)
              .execute();
          if (same) {
            return 0;
          }
          OnlineRows.replace(handle, key, language, entities);
          return PageTopics.tellAgain(handle, key);
        });
  }

  @Override
  public void failed(String name, String reason, Instant nextAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO online_name (name_key, language, name, failures, failure, next_at)"
                        + " VALUES (:key, :language, :name, 1, :reason, :next)"
                        + " ON CONFLICT (name_key, language) DO UPDATE SET"
                        + " failures = online_name.failures + 1, failure = excluded.failure,"
                        + " next_at = excluded.next_at")
                .bind("key", NameKey.of(name))
                .bind("language", language)
                .bind("name", name)
                .bind("reason", reason)
                .bind("next", nextAt)
                .execute());
  }

  @Override
  public Optional<List<String>> parents(String classId) {
    return damaged
        .read(
            Part.NAME,
            classId,
            () ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery("SELECT parents FROM online_class WHERE id = :id")
                            .bind("id", classId)
                            .mapTo(ColumnTypes.TEXTS)
                            .findOne()))
        .flatMap(Function.identity());
  }

  @Override
  public void keepParents(Map<String, List<String>> parents, Instant at) {
    jdbi.useTransaction(
        handle ->
            parents.forEach(
                (id, above) ->
                    handle.execute(
                        "INSERT INTO online_class (id, parents, at) VALUES (?, ?, ?)"
                            + " ON CONFLICT (id) DO UPDATE"
                            + " SET parents = excluded.parents, at = excluded.at",
                        id,
                        ColumnTypes.json(above),
                        at)));
  }

  @Override
  public void rest(Instant until, String reason) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM online_rest");
          handle.execute("INSERT INTO online_rest (until, reason) VALUES (?, ?)", until, reason);
        });
  }

  @Override
  public Optional<Rest> resting(Instant now) {
    return damaged
        .read(
            Part.NAME,
            "rest",
            () ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery("SELECT * FROM online_rest")
                            .mapTo(Rest.class)
                            .findOne()))
        .flatMap(Function.identity())
        .filter(rest -> rest.until().isAfter(now));
  }

  @Override
  public List<Failure> failures() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT name, failures AS times, failure AS reason, next_at FROM online_name"
                        + " WHERE language = :language AND failures > 0 ORDER BY name_key")
                .bind("language", language)
                .map((row, _) -> failure(row))
                .list());
  }

  /** One whose time is damaged is asked for again at once. */
  private Failure failure(ResultSet row) throws SQLException {
    String name = row.getString("name");
    return new Failure(
        name,
        row.getInt("times"),
        row.getString("reason"),
        damaged
            .read(Part.NAME, name, () -> Instant.parse(row.getString("next_at")))
            .orElse(Instant.EPOCH));
  }

  @Override
  public Size size() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "WITH entity AS (SELECT * FROM online_entity WHERE language = :language)"
                        + " SELECT (SELECT count(*) FROM online_name"
                        + " WHERE answered_at IS NOT NULL AND language = :language) AS answered,"
                        + " (SELECT count(DISTINCT name_key) FROM entity) AS known,"
                        + " (SELECT count(DISTINCT id) FROM entity) AS entities,"
                        + " (SELECT count(*) FROM online_class) AS classes")
                .bind("language", language)
                .map(
                    (row, _) ->
                        new Size(
                            row.getInt("answered"),
                            row.getInt("answered") - row.getInt("known"),
                            row.getInt("entities"),
                            row.getInt("classes")))
                .one());
  }
}

package dev.backstory.store.admin;

import dev.backstory.port.admin.StoryRulings;
import dev.backstory.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What people decide of stories, over SQL. */
public final class JdbiStoryRulings implements StoryRulings {
  private static final String RULINGS =
      "SELECT *, (SELECT count(*) FROM ruling_article WHERE ruling = ruling.seq AND side = 1)"
          + " AS articles FROM ruling ";

  private final Jdbi jdbi;

  public JdbiStoryRulings(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public Optional<Told> story(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT story.id, story.slug, story_words.headline FROM story"
                        + " LEFT JOIN story_words ON story_words.story_id = story.id WHERE story.id"
                        + " = (SELECT coalesce(merged_into, id) FROM story WHERE id = :id)")
                .bind("id", id)
                .map(
                    (row, _) ->
                        new Told(
                            row.getString("id"),
                            row.getString("slug"),
                            text(row.getString("headline")),
                            members(handle, row.getString("id"))))
                .findOne());
  }

  private static List<Member> members(Handle handle, String storyId) {
    return handle
        .createQuery(
            "SELECT article.id, article.url, article.outlet, article.title FROM placement"
                + " JOIN article ON article.id = placement.article_id"
                + " WHERE placement.story_id = :story"
                + " AND article.id NOT IN (SELECT article_id FROM taken_down)"
                + " ORDER BY placement.seq")
        .bind("story", storyId)
        .map(
            (row, _) ->
                new Member(
                    row.getString("id"),
                    row.getString("url"),
                    text(row.getString("outlet")),
                    text(row.getString("title"))))
        .list();
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }

  @Override
  public Optional<String> named(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT headline FROM story_words WHERE story_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public boolean merge(String storyId, String goneId, String account, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          boolean there = isThere(handle, storyId) && isThere(handle, goneId);
          if (there && !storyId.equals(goneId)) {
            ask(handle, Kind.MERGE, storyId, goneId, account, at);
            return true;
          }
          return false;
        });
  }

  private static boolean isThere(Handle handle, String storyId) {
    return handle
        .createQuery("SELECT 1 FROM story WHERE id = :id AND merged_into IS NULL")
        .bind("id", storyId)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static long ask(
      Handle handle,
      Kind kind,
      String storyId,
      @Nullable String otherId,
      String account,
      Instant at) {
    return handle
        .createUpdate(
            "INSERT INTO ruling (at, account, kind, story_id, other_id, state)"
                + " VALUES (:at, :account, :kind, :story, :other, 'asked')")
        .bind("at", at)
        .bind("account", account)
        .bind("kind", kind.name().toLowerCase(Locale.ROOT))
        .bind("story", storyId)
        .bind("other", otherId)
        .executeAndReturnGeneratedKeys("seq")
        .mapTo(Long.class)
        .one();
  }

  @Override
  public boolean split(String storyId, List<String> articleIds, String account, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          Set<String> chosen = new HashSet<>(articleIds);
          Set<String> members =
              members(handle, storyId).stream().map(Member::id).collect(Collectors.toSet());
          if (chosen.isEmpty() || !members.containsAll(chosen) || members.equals(chosen)) {
            return false;
          }
          long ruling = ask(handle, Kind.SPLIT, storyId, null, account, at);
          chosen.forEach(
              it ->
                  handle.execute(
                      "INSERT INTO ruling_article (ruling, article_id, side) VALUES (?, ?, 1)",
                      ruling,
                      it));
          return true;
        });
  }

  @Override
  public boolean undo(long id) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "UPDATE ruling SET state = 'undoing' WHERE seq = ? AND state = 'done'", id)
                > 0);
  }

  @Override
  public List<Ruling> about(String storyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "WITH one (id) AS (SELECT id FROM story WHERE id = :id OR merged_into = :id) "
                        + RULINGS
                        + "WHERE story_id IN (SELECT id FROM one)"
                        + " OR other_id IN (SELECT id FROM one) ORDER BY seq DESC")
                .bind("id", storyId)
                .map((row, _) -> ruling(row))
                .list());
  }

  @Override
  public Optional<Ruling> find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RULINGS + "WHERE seq = :id")
                .bind("id", id)
                .map((row, _) -> ruling(row))
                .findOne());
  }

  private static Ruling ruling(ResultSet row) throws SQLException {
    return new Ruling(
        row.getLong("seq"),
        Instant.parse(row.getString("at")),
        row.getString("account"),
        kind(row),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("story_id"),
        row.getString("other_id"),
        row.getInt("articles"),
        row.getString("fault"));
  }

  static Kind kind(ResultSet row) throws SQLException {
    return Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
  }
}

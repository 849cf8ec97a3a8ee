package dev.backstory.store;

import dev.backstory.port.PictureStore;
import dev.backstory.port.StoryStore.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lead images over SQL. */
public final class JdbiPictureStore implements PictureStore {
  private final Jdbi jdbi;

  public JdbiPictureStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public Mark chosenUpTo() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT told, decided FROM picture_mark")
                .mapTo(Mark.class)
                .findOne()
                .orElse(Mark.BEGINNING));
  }

  @Override
  public void chosenUpTo(Mark mark) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM picture_mark");
          handle.execute(
              "INSERT INTO picture_mark (told, decided) VALUES (?, ?)",
              mark.told(),
              mark.decided());
        });
  }

  @Override
  public Set<String> uses(String storyId, Collection<String> urls) {
    return jdbi.inTransaction(
        handle -> {
          Set<String> changed = urlsOf(handle, storyId);
          handle.execute("DELETE FROM picture_use WHERE story_id = ?", storyId);
          Set<String> now = new HashSet<>(urls);
          now.forEach(
              url ->
                  handle.execute(
                      "INSERT INTO picture_use (url, story_id) VALUES (?, ?)", url, storyId));
          changed.addAll(now);
          Set<String> others = new HashSet<>();
          changed.forEach(url -> others.addAll(theOther(handle, url, storyId)));
          return others;
        });
  }

  private static Set<String> urlsOf(Handle handle, String storyId) {
    return new HashSet<>(
        handle
            .createQuery("SELECT url FROM picture_use WHERE story_id = :story")
            .bind("story", storyId)
            .mapTo(String.class)
            .list());
  }

  /** If there is only one: to it alone it makes a difference whether there is this one. */
  private static List<String> theOther(Handle handle, String url, String storyId) {
    List<String> others =
        handle
            .createQuery(
                "SELECT story_id FROM picture_use WHERE url = :url AND story_id <> :story LIMIT 2")
            .bind("url", url)
            .bind("story", storyId)
            .mapTo(String.class)
            .list();
    return others.size() == 1 ? others : List.of();
  }

  @Override
  public boolean isOfSeveral(String url) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery("SELECT story_id FROM picture_use WHERE url = :url LIMIT 2")
                    .bind("url", url)
                    .mapTo(String.class)
                    .list()
                    .size()
                > 1);
  }

  @Override
  public void choose(String storyId, @Nullable Choice choice) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM story_picture WHERE story_id = ?", storyId);
          if (choice != null) {
            handle.execute(
                "INSERT INTO story_picture (story_id, article_id, url, alt, made_by)"
                    + " VALUES (?, ?, ?, ?, ?)",
                storyId,
                choice.articleId(),
                choice.url(),
                choice.alt(),
                choice.by());
          }
        });
  }

  @Override
  public Optional<Shown> shown(String storyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT chosen.article_id, chosen.url, chosen.alt, chosen.made_by,"
                        + " picture.digest, picture.width, picture.height"
                        + " FROM story_picture AS chosen"
                        + " LEFT JOIN picture ON picture.url = chosen.url"
                        + " WHERE chosen.story_id = :story")
                .bind("story", storyId)
                .map((row, _) -> shown(row))
                .findOne());
  }

  private static Shown shown(ResultSet row) throws SQLException {
    String digest = row.getString("digest");
    return new Shown(
        new Choice(
            row.getString("article_id"),
            row.getString("url"),
            row.getString("alt"),
            row.getString("made_by")),
        digest == null ? null : new CopyName(digest, row.getInt("width"), row.getInt("height")));
  }

  @Override
  public List<Wanted> wanted(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT chosen.url, coalesce(max(picture.failures), 0) AS failures"
                        + " FROM story_picture AS chosen"
                        + " LEFT JOIN listing ON listing.story_id = chosen.story_id"
                        + " LEFT JOIN picture ON picture.url = chosen.url"
                        + " WHERE picture.url IS NULL"
                        + " OR (picture.digest IS NULL AND picture.next_at <= :now)"
                        + " GROUP BY chosen.url"
                        + " ORDER BY max(listing.updated_at) DESC, chosen.url")
                .bind("now", now)
                .mapTo(Wanted.class)
                .list());
  }

  @Override
  public void keep(String url, Copy copy) {
    CopyName name = copy.name();
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "INSERT INTO picture_file (digest, bytes) VALUES (?, ?)"
                  + " ON CONFLICT (digest) DO NOTHING",
              name.digest(),
              copy.bytes());
          handle.execute(
              "INSERT INTO picture (url, digest, width, height) VALUES (?, ?, ?, ?)"
                  + " ON CONFLICT (url) DO UPDATE SET digest = excluded.digest,"
                  + " width = excluded.width, height = excluded.height, failures = 0,"
                  + " reason = NULL, next_at = NULL",
              url,
              name.digest(),
              name.width(),
              name.height());
        });
  }

  @Override
  public void failed(String url, String reason, @Nullable Instant nextAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO picture (url, failures, reason, next_at)"
                        + " VALUES (:url, 1, :reason, :next) ON CONFLICT (url) DO UPDATE SET"
                        + " failures = picture.failures + 1, reason = excluded.reason,"
                        + " next_at = excluded.next_at")
                .bind("url", url)
                .bind("reason", reason)
                .bind("next", nextAt)
                .execute());
  }

  @Override
  public Optional<byte[]> file(String digest) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT bytes FROM picture_file WHERE digest = :digest")
                .bind("digest", digest)
                .map((row, _) -> row.getBytes("bytes"))
                .findOne());
  }

  @Override
  public int forget() {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("DELETE FROM picture WHERE url NOT IN (SELECT url FROM story_picture)");
          return handle.execute(
              "DELETE FROM picture_file WHERE digest NOT IN"
                  + " (SELECT digest FROM picture WHERE digest IS NOT NULL)");
        });
  }
}

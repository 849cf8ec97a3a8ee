package dev.backstory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Feeds, the items they have listed, and when each is to be looked at again. */
public final class SqliteFeedStore {
  private final Jdbi jdbi;

  public SqliteFeedStore(SqliteDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * A feed.
   *
   * @param etag as the server gave it, byte for byte
   * @param lastModified likewise
   * @param failures how often in a row it could not be read
   * @param lastError why, the last time
   */
  public record Feed(
      String url,
      @Nullable String name,
      @Nullable String etag,
      @Nullable String lastModified,
      Instant nextAt,
      int failures,
      @Nullable String lastError) {}

  /**
   * An item whose page is to be read.
   *
   * @param seenAt when it was first seen
   * @param reads how often its page was read
   * @param failures how often in a row it could not be
   */
  public record DueItem(
      String feed, String id, @Nullable String url, Instant seenAt, int reads, int failures) {}

  /** Adds a feed; returns false if it was there. */
  public boolean add(String url, @Nullable String name, Instant now) {
    return 0
        < jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO feed (url, name, next_at) VALUES (:url, :name, :now)"
                            + " ON CONFLICT (url) DO NOTHING")
                    .bind("url", url)
                    .bind("name", name)
                    .bind("now", now.toString())
                    .execute());
  }

  /** Removes a feed; its articles stay. Returns false if it was not there. */
  public boolean remove(String url) {
    return 0 < jdbi.withHandle(handle -> handle.execute("DELETE FROM feed WHERE url = ?", url));
  }

  public List<Feed> feeds() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM feed ORDER BY url")
                .map((row, _) -> feed(row))
                .list());
  }

  /** Keeps how a feed's latest look went. */
  public void save(Feed feed) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE feed SET name = :name, etag = :etag, last_modified = :lastModified,"
                        + " next_at = :nextAt, failures = :failures, last_error = :lastError"
                        + " WHERE url = :url")
                .bind("url", feed.url())
                .bind("name", feed.name())
                .bind("etag", feed.etag())
                .bind("lastModified", feed.lastModified())
                .bind("nextAt", feed.nextAt().toString())
                .bind("failures", feed.failures())
                .bind("lastError", feed.lastError())
                .execute());
  }

  /**
   * Takes note of an item. A new one, and one of which the feed now says something else, is due.
   *
   * @return whether it was new
   */
  public boolean see(String feed, String id, @Nullable String url, String digest, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          int added =
              itemUpdate(
                  handle,
                  "INSERT INTO item (feed, id, url, digest, seen_at, due_at)"
                      + " VALUES (:feed, :id, :url, :digest, :now, :now)"
                      + " ON CONFLICT (feed, id) DO NOTHING",
                  feed,
                  id,
                  url,
                  digest,
                  now);
          if (added == 0) {
            itemUpdate(
                handle,
                "UPDATE item SET url = :url, digest = :digest, due_at = :now, failures = 0,"
                    + " rejected = NULL WHERE feed = :feed AND id = :id AND digest <> :digest",
                feed,
                id,
                url,
                digest,
                now);
          }
          return added > 0;
        });
  }

  /** Items whose pages are to be read by now, in the order in which they were first seen. */
  public List<DueItem> due(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM item WHERE due_at <= :now ORDER BY seq")
                .bind("now", now.toString())
                .map((row, _) -> dueItem(row))
                .list());
  }

  /** The item's page was read; null for {@code nextAt} if it is not to be read again. */
  public void read(DueItem item, String articleId, @Nullable Instant nextAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE item SET reads = reads + 1, failures = 0, article_id = :article,"
                        + " rejected = NULL, due_at = :next WHERE feed = :feed AND id = :id")
                .bind("article", articleId)
                .bind("next", nextAt == null ? null : nextAt.toString())
                .bind("feed", item.feed())
                .bind("id", item.id())
                .execute());
  }

  /** The item's page could not be read; null for {@code nextAt} if it is given up. */
  public void failed(DueItem item, String reason, @Nullable Instant nextAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE item SET failures = failures + 1, rejected = :reason, due_at = :next"
                        + " WHERE feed = :feed AND id = :id")
                .bind("reason", reason)
                .bind("next", nextAt == null ? null : nextAt.toString())
                .bind("feed", item.feed())
                .bind("id", item.id())
                .execute());
  }

  private static int itemUpdate(
      Handle handle,
      String sql,
      String feed,
      String id,
      @Nullable String url,
      String digest,
      Instant now) {
    return handle
        .createUpdate(sql)
        .bind("feed", feed)
        .bind("id", id)
        .bind("url", url)
        .bind("digest", digest)
        .bind("now", now.toString())
        .execute();
  }

  private static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        row.getString("url"),
        row.getString("name"),
        row.getString("etag"),
        row.getString("last_modified"),
        Instant.parse(row.getString("next_at")),
        row.getInt("failures"),
        row.getString("last_error"));
  }

  private static DueItem dueItem(ResultSet row) throws SQLException {
    return new DueItem(
        row.getString("feed"),
        row.getString("id"),
        row.getString("url"),
        Instant.parse(row.getString("seen_at")),
        row.getInt("reads"),
        row.getInt("failures"));
  }
}

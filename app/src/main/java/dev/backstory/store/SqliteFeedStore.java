package dev.backstory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The feeds that are read, and when each is to be looked at again. */
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
   * @param pace how often it brings news
   * @param movingTo where the latest look was told that it has moved for good
   * @param stopped why it is not looked at any more; null while it is
   */
  public record Feed(
      String url,
      @Nullable String name,
      @Nullable String etag,
      @Nullable String lastModified,
      Instant nextAt,
      int failures,
      @Nullable String lastError,
      Pace pace,
      @Nullable String movingTo,
      @Nullable String stopped) {

    /** Whether it is to be looked at by now. */
    public boolean isDue(Instant now) {
      return stopped == null && !nextAt.isAfter(now);
    }

    /** After a look that found it. */
    public Feed found(Pace pace, Instant nextAt) {
      return new Feed(url, name, etag, lastModified, nextAt, 0, null, pace, movingTo, stopped);
    }

    /** With what its server and its document say; a name that it has stays. */
    public Feed saying(
        @Nullable String title,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String movingTo) {
      String shown = name == null ? title : name;
      return new Feed(
          url, shown, etag, lastModified, nextAt, failures, lastError, pace, movingTo, stopped);
    }

    /** After a look that did not find it. */
    public Feed failed(String reason, Instant nextAt) {
      return new Feed(
          url, name, etag, lastModified, nextAt, failures + 1, reason, pace, null, stopped);
    }

    /** When it could not be looked at yet, which is no failure. */
    public Feed postponed(String reason, Instant nextAt) {
      return new Feed(
          url, name, etag, lastModified, nextAt, failures, reason, pace, movingTo, stopped);
    }

    /** Never to be looked at again, unless it is added anew. */
    public Feed stopped(String reason) {
      return new Feed(
          url, name, etag, lastModified, nextAt, failures, reason, pace, movingTo, reason);
    }
  }

  /**
   * How often a feed brings news.
   *
   * @param lookedAt when it was last read; null before the first time
   * @param news items seen, the older ones counting less
   * @param hours in which they were seen, counting less alike
   */
  public record Pace(@Nullable Instant lookedAt, double news, double hours) {}

  /** Adds a feed, or starts a stopped one again; returns false if it was there. */
  public boolean add(String url, @Nullable String name, Instant now) {
    return 0
        < jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO feed (url, name, next_at) VALUES (:url, :name, :now)"
                            + " ON CONFLICT (url) DO UPDATE SET stopped = NULL, failures = 0,"
                            + " last_error = NULL, next_at = :now WHERE stopped IS NOT NULL")
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

  /** When the next feed is to be looked at; empty if there is none. */
  public Optional<Instant> nextLook() {
    return feeds().stream()
        .filter(feed -> feed.stopped() == null)
        .map(Feed::nextAt)
        .min(Instant::compareTo);
  }

  /** Keeps how a feed's latest look went. */
  public void save(Feed feed) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE feed SET name = :name, etag = :etag, last_modified = :lastModified,"
                        + " next_at = :nextAt, failures = :failures, last_error = :lastError,"
                        + " looked_at = :lookedAt, news = :news, hours = :hours,"
                        + " moving_to = :movingTo, stopped = :stopped WHERE url = :url")
                .bind("url", feed.url())
                .bind("name", feed.name())
                .bind("etag", feed.etag())
                .bind("lastModified", feed.lastModified())
                .bind("nextAt", feed.nextAt().toString())
                .bind("failures", feed.failures())
                .bind("lastError", feed.lastError())
                .bind("lookedAt", text(feed.pace().lookedAt()))
                .bind("news", feed.pace().news())
                .bind("hours", feed.pace().hours())
                .bind("movingTo", feed.movingTo())
                .bind("stopped", feed.stopped())
                .execute());
  }

  /**
   * Gives a feed its new address. If there is a feed of that address, the two become one: it gets
   * the items that it does not have, and the name if it has none.
   */
  public void move(String from, String to) {
    jdbi.useTransaction(
        handle -> {
          boolean merged = count(handle, to) > 0;
          handle.execute("UPDATE OR IGNORE item SET feed = ? WHERE feed = ?", to, from);
          handle.execute("DELETE FROM item WHERE feed = ?", from);
          if (merged) {
            handle.execute(
                "UPDATE feed SET name = coalesce(name, (SELECT name FROM feed WHERE url = ?))"
                    + " WHERE url = ?",
                from,
                to);
            handle.execute("DELETE FROM feed WHERE url = ?", from);
          } else {
            handle.execute("UPDATE feed SET url = ?, moving_to = NULL WHERE url = ?", to, from);
          }
        });
  }

  private static int count(Handle handle, String url) {
    return handle
        .createQuery("SELECT count(*) FROM feed WHERE url = :url")
        .bind("url", url)
        .mapTo(Integer.class)
        .one();
  }

  private static Feed feed(ResultSet row) throws SQLException {
    String lookedAt = row.getString("looked_at");
    return new Feed(
        row.getString("url"),
        row.getString("name"),
        row.getString("etag"),
        row.getString("last_modified"),
        Instant.parse(row.getString("next_at")),
        row.getInt("failures"),
        row.getString("last_error"),
        new Pace(
            lookedAt == null ? null : Instant.parse(lookedAt),
            row.getDouble("news"),
            row.getDouble("hours")),
        row.getString("moving_to"),
        row.getString("stopped"));
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}

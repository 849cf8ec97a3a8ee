package dev.backstory.store;

import dev.backstory.port.FeedStore;
import dev.backstory.port.Subscription;
import dev.backstory.store.DamagedRows.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The feeds that are read, over SQL. */
public final class JdbiFeedStore implements FeedStore {
  private final Jdbi jdbi;

  public JdbiFeedStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public boolean add(String url, @Nullable String name, Instant now) {
    return 0
        < jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO feed (url, name, next_at) VALUES (:url, :name, :now) ON"
                            + " CONFLICT (url) DO UPDATE SET stopped = NULL, paused = 0, failures ="
                            + " 0, last_error = NULL, next_at = excluded.next_at WHERE feed.stopped"
                            + " IS NOT NULL")
                    .bind("url", url)
                    .bind("name", name)
                    .bind("now", now)
                    .execute());
  }

  @Override
  public int addAll(List<Subscription> list, Instant now) {
    return jdbi.inTransaction(handle -> movingFolders(handle, () -> addAll(handle, list, now)));
  }

  private static int addAll(Handle handle, List<Subscription> list, Instant now) {
    int before = count(handle);
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO feed (url, name, folder, next_at)"
                + " VALUES (:url, :name, :folder, :now) ON CONFLICT (url) DO UPDATE"
                + " SET name = coalesce(feed.name, excluded.name),"
                + " folder = coalesce(excluded.folder, feed.folder)");
    for (Subscription feed : list) {
      batch
          .bind("url", feed.url())
          .bind("name", feed.name())
          .bind("folder", feed.folder())
          .bind("now", now)
          .add();
    }
    batch.execute();
    return count(handle) - before;
  }

  @Override
  public void file(String url, @Nullable String folder) {
    jdbi.useTransaction(
        handle ->
            movingFolders(
                handle,
                () -> handle.execute("UPDATE feed SET folder = ? WHERE url = ?", folder, url)));
  }

  /** Does something to feeds; stories follow if the folder of any is another then. */
  private static <T> T movingFolders(Handle handle, Supplier<T> work) {
    Map<String, String> before = folders(handle);
    T done = work.get();
    if (!folders(handle).equals(before)) {
      Sections.assignAll(handle);
    }
    return done;
  }

  private static Map<String, String> folders(Handle handle) {
    return handle
        .createQuery("SELECT url, folder FROM feed WHERE folder IS NOT NULL")
        .reduceRows(
            new HashMap<>(),
            (folders, row) -> {
              folders.put(
                  row.getColumn("url", String.class), row.getColumn("folder", String.class));
              return folders;
            });
  }

  private static int count(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM feed").mapTo(Integer.class).one();
  }

  @Override
  public List<Subscription> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT url, name, folder FROM feed ORDER BY url")
                .mapTo(Subscription.class)
                .list());
  }

  @Override
  public boolean stop(String url, String reason) {
    return 0
        < jdbi.withHandle(
            handle ->
                handle.execute(
                    "UPDATE feed SET stopped = ?, paused = 1 WHERE url = ? AND stopped IS NULL",
                    reason,
                    url));
  }

  @Override
  public boolean remove(String url) {
    return 0
        < jdbi.inTransaction(
            handle ->
                movingFolders(handle, () -> handle.execute("DELETE FROM feed WHERE url = ?", url)));
  }

  @Override
  public List<Feed> feeds() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM feed ORDER BY url")
                .map((row, _) -> feed(row, handle.getConfig(DamagedRows.class)))
                .list());
  }

  @Override
  public Optional<Instant> nextLook() {
    return feeds().stream()
        .filter(feed -> feed.stopped() == null)
        .map(Feed::nextAt)
        .min(Instant::compareTo);
  }

  @Override
  public int lookNow(Instant now) {
    return jdbi.withHandle(
        handle -> handle.execute("UPDATE feed SET next_at = ? WHERE stopped IS NULL", now));
  }

  @Override
  public void save(Feed feed) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE feed SET name = :name, etag = :etag, last_modified = :lastModified,"
                        + " next_at = :nextAt, failures = :failures, last_error = :lastError,"
                        + " looked_at = :lookedAt, news = :news, hours = :hours, moving_to ="
                        + " :movingTo, stopped = CASE paused WHEN 0 THEN :stopped ELSE stopped END"
                        + " WHERE url = :url")
                .bind("url", feed.url())
                .bind("name", feed.name())
                .bind("etag", feed.etag())
                .bind("lastModified", feed.lastModified())
                .bind("nextAt", feed.nextAt())
                .bind("failures", feed.failures())
                .bind("lastError", feed.lastError())
                .bind("lookedAt", feed.pace().lookedAt())
                .bind("news", feed.pace().news())
                .bind("hours", feed.pace().hours())
                .bind("movingTo", feed.movingTo())
                .bind("stopped", feed.stopped())
                .execute());
  }

  @Override
  public void move(String from, String to) {
    if (from.equals(to)) {
      return;
    }
    jdbi.useTransaction(
        handle ->
            movingFolders(
                handle,
                () -> {
                  move(handle, from, to);
                  return to;
                }));
  }

  private static void move(Handle handle, String from, String to) {
    boolean merged = count(handle, to) > 0;
    handle.execute(
        "DELETE FROM item WHERE feed = ? AND id IN (SELECT id FROM item WHERE feed = ?)", from, to);
    handle.execute("UPDATE item SET feed = ? WHERE feed = ?", to, from);
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
  }

  private static int count(Handle handle, String url) {
    return handle
        .createQuery("SELECT count(*) FROM feed WHERE url = :url")
        .bind("url", url)
        .mapTo(Integer.class)
        .one();
  }

  /** One whose times are damaged is due, and has them anew then. */
  private static Feed feed(ResultSet row, DamagedRows damaged) throws SQLException {
    String url = row.getString("url");
    String lookedAt = row.getString("looked_at");
    return new Feed(
        url,
        row.getString("name"),
        row.getString("etag"),
        row.getString("last_modified"),
        damaged
            .read(Part.FEED, url, () -> Instant.parse(row.getString("next_at")))
            .orElse(Instant.EPOCH),
        row.getInt("failures"),
        row.getString("last_error"),
        new Pace(
            lookedAt == null
                ? null
                : damaged.read(Part.FEED, url, () -> Instant.parse(lookedAt)).orElse(null),
            row.getDouble("news"),
            row.getDouble("hours")),
        row.getString("moving_to"),
        row.getString("stopped"));
  }
}

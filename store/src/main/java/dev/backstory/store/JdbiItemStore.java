package dev.backstory.store;

import dev.backstory.model.FeedItem;
import dev.backstory.notation.Fingerprint;
import dev.backstory.notation.WebAddress;
import dev.backstory.port.ItemStore;
import dev.backstory.store.DamagedRows.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The items that feeds have listed, over SQL. */
public final class JdbiItemStore implements ItemStore {
  private static final int DIGEST_CHARACTERS = 32;
  private static final int MOST_AT_ONCE = 5_000;

  private static final String DUE =
      " FROM item WHERE due_at <= :now AND feed IN (SELECT url FROM feed)";

  private final Jdbi jdbi;

  public JdbiItemStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public Seen see(FeedItem item, Instant now) {
    String said = FeedItemCodec.encode(item);
    return jdbi.inTransaction(handle -> see(handle, item, said, now));
  }

  private static Seen see(Handle handle, FeedItem item, String said, Instant now) {
    String renamed =
        "UPDATE item SET id = :id"
            + " WHERE seq = (SELECT min(seq) FROM item WHERE feed = :feed AND page = :page)"
            + " AND NOT EXISTS (SELECT 1 FROM item WHERE feed = :feed AND id = :id)";
    update(handle, renamed, item, said, now);
    String added =
        "INSERT INTO item (feed, id, url, page, digest, said, seen_at, due_at)"
            + " VALUES (:feed, :id, :url, :page, :digest, :said, :now, :now)"
            + " ON CONFLICT (feed, id) DO NOTHING";
    if (update(handle, added, item, said, now) > 0) {
      return Seen.NEW;
    }
    String changed =
        "UPDATE item SET url = :url, page = :page, digest = :digest, said = :said,"
            + " due_at = :now, failures = 0, rejected = NULL, reserved = 0,"
            + " etag = CASE WHEN url IS NOT DISTINCT FROM :url THEN etag END,"
            + " last_modified = CASE WHEN url IS NOT DISTINCT FROM :url THEN last_modified END"
            + " WHERE feed = :feed AND id = :id AND digest <> :digest";
    return update(handle, changed, item, said, now) > 0 ? Seen.CHANGED : Seen.SAME;
  }

  private static int update(Handle handle, String sql, FeedItem item, String said, Instant now) {
    return handle
        .createUpdate(sql)
        .bind("feed", item.feed())
        .bind("id", item.id())
        .bind("url", item.url())
        .bind("page", WebAddress.page(item.url()))
        .bind("digest", Fingerprint.of(said, DIGEST_CHARACTERS))
        .bind("said", said)
        .bind("now", now)
        .execute();
  }

  @Override
  public List<DueItem> due(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT item.* FROM item JOIN (SELECT seq AS waiting, row_number() OVER"
                        + " (PARTITION BY feed ORDER BY reads > 0, seen_at DESC, seq) AS turn"
                        + DUE
                        + ") AS line ON item.seq = line.waiting WHERE line.turn <= :ofFeed"
                        + " ORDER BY line.turn, item.seq LIMIT :most")
                .bind("now", now)
                .bind("ofFeed", MOST_OF_A_FEED)
                .bind("most", MOST_AT_ONCE)
                .map((row, _) -> dueItem(row, handle.getConfig(DamagedRows.class)))
                .list());
  }

  @Override
  public Map<String, Integer> waiting(Instant now) {
    return jdbi.withHandle(
        handle ->
            countByFeed(
                handle
                    .createQuery("SELECT feed, count(*) AS n" + DUE + " GROUP BY feed")
                    .bind("now", now)));
  }

  @Override
  public Optional<Instant> nextReading() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT min(due_at) FROM item WHERE due_at IS NOT NULL"
                        + " AND feed IN (SELECT url FROM feed)")
                .map((row, _) -> nextReading(row, handle.getConfig(DamagedRows.class)))
                .one());
  }

  @Override
  public void read(
      DueItem item,
      String articleId,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Instant nextAt) {
    jdbi.useHandle(
        handle ->
            of(
                    item,
                    nextAt,
                    handle.createUpdate(
                        "UPDATE item SET reads = reads + 1, failures = 0, article_id = :article,"
                            + " etag = :etag, last_modified = :lastModified, rejected = NULL,"
                            + " reserved = 0, due_at = :next WHERE feed = :feed AND id = :id"))
                .bind("article", articleId)
                .bind("etag", etag)
                .bind("lastModified", lastModified)
                .execute());
  }

  @Override
  public void unchanged(DueItem item, @Nullable Instant nextAt) {
    jdbi.useHandle(
        handle ->
            of(
                    item,
                    nextAt,
                    handle.createUpdate(
                        "UPDATE item SET reads = reads + 1, failures = 0, due_at = :next"
                            + " WHERE feed = :feed AND id = :id"))
                .execute());
  }

  @Override
  public void failed(DueItem item, String reason, @Nullable Instant nextAt) {
    setBack(item, reason, "failures = failures + 1", nextAt);
  }

  @Override
  public void reserved(DueItem item, String reason) {
    setBack(item, reason, "reserved = 1", null);
  }

  @Override
  public void postponed(DueItem item, String reason, Instant nextAt) {
    setBack(item, reason, "failures = failures", nextAt);
  }

  @Override
  public Map<String, Integer> reserved() {
    return jdbi.withHandle(
        handle ->
            countByFeed(
                handle.createQuery(
                    "SELECT feed, count(*) AS n FROM item WHERE reserved = 1 GROUP BY feed")));
  }

  private static Map<String, Integer> countByFeed(Query query) {
    Map<String, Integer> byFeed = new TreeMap<>();
    query
        .map((row, _) -> Map.entry(row.getString("feed"), row.getInt("n")))
        .forEach(entry -> byFeed.put(entry.getKey(), entry.getValue()));
    return byFeed;
  }

  private void setBack(DueItem item, String reason, String change, @Nullable Instant nextAt) {
    jdbi.useHandle(
        handle ->
            of(
                    item,
                    nextAt,
                    handle.createUpdate(
                        "UPDATE item SET rejected = :reason, due_at = :next, "
                            + change
                            + " WHERE feed = :feed AND id = :id"))
                .bind("reason", reason)
                .execute());
  }

  private static Update of(DueItem item, @Nullable Instant nextAt, Update update) {
    return update.bind("feed", item.feed()).bind("id", item.id()).bind("next", nextAt);
  }

  private static Optional<Instant> nextReading(ResultSet row, DamagedRows damaged)
      throws SQLException {
    String due = row.getString(1);
    return due == null
        ? Optional.empty()
        : damaged.read(Part.ITEM, "due at " + due, () -> Instant.parse(due));
  }

  /** Without what its feed says of it if that is damaged, as those have it that are older. */
  private static DueItem dueItem(ResultSet row, DamagedRows damaged) throws SQLException {
    String feed = row.getString("feed");
    String id = row.getString("id");
    String key = id + " of feed " + feed;
    String said = row.getString("said");
    return new DueItem(
        feed,
        id,
        row.getString("url"),
        damaged
            .read(Part.ITEM, key, () -> Instant.parse(row.getString("seen_at")))
            .orElse(Instant.EPOCH),
        row.getInt("reads"),
        row.getInt("failures"),
        row.getString("etag"),
        row.getString("last_modified"),
        said == null
            ? null
            : damaged.read(Part.ITEM, key, () -> FeedItemCodec.decode(feed, said)).orElse(null));
  }
}

package dev.backstory.store.admin;

import dev.backstory.port.admin.Survey;
import dev.backstory.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How a site is doing, over SQL. */
public final class JdbiSurvey implements Survey {
  private static final String FEEDS =
      "SELECT feed.*, count(item.seq) AS items, count(item.article_id) AS articles,"
          + " count(CASE WHEN item.due_at <= :now THEN 1 END) AS waiting,"
          + " count(CASE WHEN item.article_id IS NULL THEN item.rejected END) AS rejects"
          + " FROM feed LEFT JOIN item ON item.feed = feed.url ";

  private static final String IN_ORDER =
      " GROUP BY feed.url ORDER BY coalesce(feed.name, feed.url) COLLATE NOCASE, feed.url";

  private final Jdbi jdbi;

  public JdbiSurvey(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public Progress progress(Instant now) {
    return jdbi.withHandle(
        handle ->
            new Progress(
                count(handle, "feed"),
                count(handle, "feed WHERE looked_at IS NOT NULL"),
                count(handle, "feed WHERE failures > 0 AND stopped IS NULL"),
                count(handle, "feed WHERE stopped IS NOT NULL"),
                waiting(handle, now),
                count(handle, "article"),
                count(handle, "article WHERE annotations IS NULL"),
                count(handle, "listing JOIN page USING (story_id) WHERE status <> 'brief'"),
                count(handle, "listing JOIN page USING (story_id) WHERE status = 'brief'"),
                count(handle, "line_report WHERE closed_at IS NULL")));
  }

  private static int count(Handle handle, String rows) {
    return handle.createQuery("SELECT count(*) FROM " + rows).mapTo(Integer.class).one();
  }

  private static int waiting(Handle handle, Instant now) {
    return handle
        .createQuery(
            "SELECT count(*) FROM item JOIN feed ON feed.url = item.feed"
                + " WHERE item.due_at <= :now")
        .bind("now", now)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public List<FeedState> feeds(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FEEDS + IN_ORDER)
                .bind("now", now)
                .map((row, _) -> feed(row))
                .list());
  }

  @Override
  public Optional<FeedState> feed(String url, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FEEDS + "WHERE feed.url = :url" + IN_ORDER)
                .bind("url", url)
                .bind("now", now)
                .map((row, _) -> feed(row))
                .findOne());
  }

  private static FeedState feed(ResultSet row) throws SQLException {
    Instant next = time(row.getString("next_at"));
    return new FeedState(
        row.getString("url"),
        row.getString("name"),
        row.getString("folder"),
        next == null ? Instant.EPOCH : next,
        time(row.getString("looked_at")),
        row.getInt("failures"),
        row.getString("last_error"),
        row.getString("stopped"),
        row.getInt("items"),
        row.getInt("articles"),
        row.getInt("waiting"),
        row.getInt("rejects"));
  }

  /** Null where there is none, or a damaged one. */
  private static @Nullable Instant time(@Nullable String written) {
    try {
      return written == null ? null : Instant.parse(written);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @Override
  public List<ItemState> items(String feed, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT coalesce(url, id) AS page, seen_at, article_id, rejected FROM item"
                        + " WHERE feed = :feed ORDER BY seq DESC LIMIT :most")
                .bind("feed", feed)
                .bind("most", most)
                .map(
                    (row, _) ->
                        new ItemState(
                            row.getString("page"),
                            Instant.parse(row.getString("seen_at")),
                            row.getString("article_id"),
                            row.getString("rejected")))
                .list());
  }

  @Override
  public List<Waiting> waiting(int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT story.slug, story_words.headline, listing.articles, listing.updated_at"
                        + " FROM listing JOIN story ON story.id = listing.story_id"
                        + " JOIN story_words ON story_words.story_id = listing.story_id"
                        + " WHERE listing.status = 'brief' AND story.merged_into IS NULL"
                        + " ORDER BY listing.updated_at DESC, story.id LIMIT :most")
                .bind("most", most)
                .map(
                    (row, _) ->
                        new Waiting(
                            row.getString("slug"),
                            row.getString("headline"),
                            row.getInt("articles"),
                            Instant.parse(row.getString("updated_at"))))
                .list());
  }

  @Override
  public List<Rejected> rejected(String typed, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT at, place, reason FROM rejection"
                        + " WHERE instr(lower(place || ' ' || reason), lower(:typed)) > 0"
                        + " ORDER BY seq DESC LIMIT :most")
                .bind("typed", typed)
                .bind("most", most)
                .map(
                    (row, _) ->
                        new Rejected(
                            Instant.parse(row.getString("at")),
                            row.getString("place"),
                            row.getString("reason")))
                .list());
  }
}

package dev.backstory.store;

import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.ListingCodec;
import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Changes;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.port.StoryStore.Tally;
import dev.backstory.store.DamagedRows.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What lists say of pages, and the words by which they are found, kept beside them. */
final class Listings {
  private static final int MADE_AT_ONCE = 200;

  /**
   * What is hidden or has no page any more, and what leads there, is published neither itself nor
   * as a way.
   */
  private static final String STANDING =
      "SELECT story.id, story.slug, listing.told, listing.form, listing.story, listing.section,"
          + " target.id AS to_id, target.slug AS to_slug FROM story"
          + " LEFT JOIN listing ON listing.story_id = story.id AND NOT EXISTS (SELECT 1"
          + " FROM hidden WHERE hidden.story_id IN (story.id, story.merged_into))"
          + " AND EXISTS (SELECT 1 FROM page WHERE page.story_id = story.id)"
          + " AND NOT EXISTS (SELECT 1 FROM listing WHERE story_id = story.merged_into)"
          + " LEFT JOIN story AS target ON target.id = (SELECT story_id FROM listing"
          + " WHERE story_id = story.merged_into"
          + " AND story_id NOT IN (SELECT story_id FROM hidden)"
          + " AND story_id IN (SELECT story_id FROM page))";

  private final Jdbi jdbi;
  private final AtomicBoolean complete = new AtomicBoolean();
  private final AtomicBoolean renewed = new AtomicBoolean();

  Listings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps what lists say of a page, as part of the transaction that keeps the page. */
  static void write(Handle handle, StoryPage page) {
    ListedStory listed = ListedStory.of(page);
    handle
        .createUpdate(
            "INSERT INTO listing"
                + " (story_id, told, updated_at, form, status, articles, story, section)"
                + " VALUES (:id, (SELECT coalesce(max(told), 0) + 1 FROM listing), :updatedAt,"
                + " :form, :status, :articles, :story, :section) ON CONFLICT (story_id) DO UPDATE"
                + " SET told = excluded.told, updated_at = excluded.updated_at,"
                + " form = excluded.form, status = excluded.status, articles = excluded.articles,"
                + " story = excluded.story, section = excluded.section")
        .bind("id", page.id())
        .bind("updatedAt", page.updatedAt())
        .bind("form", ListingCodec.VERSION)
        .bind("status", page.status().name().toLowerCase(Locale.ROOT))
        .bind("articles", page.coverage().articles().size())
        .bind("story", ListingCodec.encode(listed))
        .bind("section", Sections.of(handle, listed))
        .execute();
    StoryWords.write(handle, page);
    FacetRows.write(handle, listed);
  }

  /**
   * Makes those that are not there, that are of an earlier page, since another version of the
   * program wrote the page, or that cannot be read. Later calls do nothing.
   */
  void complete() {
    if (!complete.get()) {
      List<String> missing =
          stories(
              "SELECT page.story_id FROM page"
                  + " LEFT JOIN listing ON listing.story_id = page.story_id"
                  + " WHERE listing.updated_at IS DISTINCT FROM page.updated_at OR listing.form NOT BETWEEN "
                  + ListingCodec.EARLIEST
                  + " AND "
                  + ListingCodec.VERSION
                  + " ORDER BY page.updated_at, page.story_id");
      for (int from = 0; from < missing.size(); from += MADE_AT_ONCE) {
        make(missing.subList(from, Math.min(missing.size(), from + MADE_AT_ONCE)));
      }
      complete.set(true);
    }
  }

  /**
   * Makes anew some that an earlier version of the program made, and what searches are narrowed
   * down by where it made none, of the latest pages first.
   *
   * @return how many; 0 if none is left
   */
  int renew(int most) {
    if (renewed.get()) {
      return 0;
    }
    List<String> earlier =
        stories(
            "SELECT story_id FROM listing WHERE form <> "
                + ListingCodec.VERSION
                + " ORDER BY updated_at DESC, story_id LIMIT "
                + most);
    make(earlier);
    int made = earlier.isEmpty() ? FacetRows.make(jdbi, most) : earlier.size();
    if (made == 0) {
      Sections.assignMissing(jdbi);
      renewed.set(true);
    }
    return made;
  }

  private List<String> stories(String query) {
    return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  /** A page that cannot be read is in no list until it is told again. */
  private void make(List<String> stories) {
    jdbi.useTransaction(
        handle -> {
          DamagedRows damaged = handle.getConfig(DamagedRows.class);
          for (String story : stories) {
            handle
                .createQuery("SELECT story_id, json FROM page WHERE story_id = :story")
                .bind("story", story)
                .map((row, _) -> StoryRows.page(row, damaged))
                .findOne()
                .flatMap(Function.identity())
                .ifPresentOrElse(
                    page -> write(handle, page),
                    () -> handle.execute("DELETE FROM listing WHERE story_id = ?", story));
          }
        });
  }

  Changes changes(Mark since) {
    complete();
    return jdbi.withHandle(
        handle -> {
          Mark upTo = mark(handle); // first, so that nothing falls in between
          Query query =
              since.equals(Mark.BEGINNING) ? handle.createQuery(STANDING) : changed(handle, since);
          DamagedRows damaged = handle.getConfig(DamagedRows.class);
          List<Standing> stories = query.map((row, _) -> Standing.of(row)).list();
          return new Changes(
              upTo, stories.parallelStream().map(story -> story.read(damaged)).toList());
        });
  }

  private static Mark mark(Handle handle) {
    return new Mark(
        number(handle, "SELECT coalesce(max(told), 0) FROM listing"),
        number(handle, "SELECT coalesce(max(seq), 0) FROM decision"));
  }

  private static long number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }

  /**
   * What was told or decided since, and the stories that are gone and lead there. Each part is
   * looked up by an index: to tell duplicates, which do no harm, SQLite would walk over all stories
   * in the order of their ids.
   */
  private static Query changed(Handle handle, Mark since) {
    return handle
        .createQuery(
            "WITH changed AS (SELECT story_id AS id FROM listing WHERE told > :told"
                + " UNION ALL SELECT id FROM story WHERE changed_seq > :decided) "
                + STANDING
                + " WHERE story.id IN (SELECT id FROM changed UNION ALL SELECT id FROM story"
                + " WHERE merged_into IN (SELECT id FROM changed))")
        .bind("told", since.told())
        .bind("decided", since.decided());
  }

  /** A story as it stands in the database: its listing, or where it leads. */
  private record Standing(
      String id,
      String slug,
      byte @Nullable [] story,
      int version,
      long told,
      @Nullable String section,
      @Nullable String toId,
      @Nullable String toSlug) {
    static Standing of(ResultSet row) throws SQLException {
      String toId = row.getString("to_id");
      return new Standing(
          row.getString("id"),
          row.getString("slug"),
          toId == null ? row.getBytes("story") : null,
          row.getInt("form"),
          row.getLong("told"),
          section(row.getString("section")),
          toId,
          row.getString("to_slug"));
    }

    private static @Nullable String section(@Nullable String stored) {
      return Sections.NONE.equals(stored) ? null : stored;
    }

    Change read(DamagedRows damaged) {
      if (toId != null) {
        return new Change(
            id, null, 0, new Redirect(id, slug, toId, Objects.requireNonNull(toSlug)));
      }
      return Optional.ofNullable(story)
          .flatMap(blob -> damaged.read(Part.PAGE, id, () -> ListingCodec.decode(blob, version)))
          .map(listed -> new Change(id, listed, told, null, section))
          .orElseGet(() -> new Change(id, null, 0, null));
    }
  }

  Tally tally() {
    complete();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT count(CASE WHEN status = 'page' THEN 1 END) AS full,"
                        + " count(CASE WHEN status <> 'page' THEN 1 END) AS briefs,"
                        + " coalesce(sum(articles), 0) AS articles FROM listing"
                        + " WHERE story_id NOT IN (SELECT story.id FROM story"
                        + " JOIN listing AS target ON target.story_id = story.merged_into"
                        + " WHERE story.merged_into IS NOT NULL)"
                        + " AND story_id NOT IN (SELECT story_id FROM hidden)"
                        + " AND story_id IN (SELECT story_id FROM page)")
                .map(
                    (row, _) ->
                        new Tally(
                            row.getInt("full"), row.getInt("briefs"), row.getLong("articles")))
                .one());
  }

  /**
   * All are told again but briefs, and stories of which the texts are no longer whole. Returns how
   * many were not to be before.
   */
  int tellAllAgain(Handle handle) {
    return handle.execute(
        "UPDATE story SET stale = 1 WHERE stale = 0 AND merged_into IS NULL AND id IN"
            + " (SELECT story_id FROM listing WHERE status = 'page') AND "
            + JdbiTextRetention.NONE_OF_STORY);
  }
}

package dev.backstory.store;

import dev.backstory.pipeline.ListingCodec;
import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryFacets;
import dev.backstory.store.DamagedRows.Part;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What searches for stories are narrowed down by, kept beside the words of their pages. */
final class FacetRows {
  private static final String BETWEEN = "; ";

  private FacetRows() {}

  /** A listing as it is kept. */
  private record Kept(String storyId, int version, byte[] story) {
    Optional<ListedStory> read(DamagedRows damaged) {
      return damaged.read(Part.PAGE, storyId, () -> ListingCodec.decode(story, version));
    }
  }

  /** Keeps those of a story whose words are kept, as part of a transaction. */
  static void write(Handle handle, ListedStory story) {
    StoryFacets facets = StoryFacets.of(story);
    handle
        .createUpdate(
            "INSERT INTO story_facet (seq, story_id, first_at, last_at, outlets, people, places,"
                + " speakers) SELECT seq, story_id, :first, :last, :outlets, :people, :places,"
                + " :speakers FROM story_words WHERE story_id = :id"
                + " ON CONFLICT (story_id) DO UPDATE SET seq = excluded.seq,"
                + " first_at = excluded.first_at, last_at = excluded.last_at,"
                + " outlets = excluded.outlets, people = excluded.people,"
                + " places = excluded.places, speakers = excluded.speakers")
        .bind("id", story.id())
        .bind("first", facets.first())
        .bind("last", facets.last())
        .bind("outlets", String.join(BETWEEN, facets.outlets()))
        .bind("people", String.join(BETWEEN, facets.people()))
        .bind("places", String.join(BETWEEN, facets.places()))
        .bind("speakers", String.join(BETWEEN, facets.speakers()))
        .execute();
  }

  /**
   * Makes some that an earlier version of the program did not keep, of the listings.
   *
   * @return how many
   */
  static int make(Jdbi jdbi, int most) {
    return jdbi.inTransaction(
        handle -> {
          DamagedRows damaged = handle.getConfig(DamagedRows.class);
          List<ListedStory> listed =
              missing(handle, most).stream().flatMap(kept -> kept.read(damaged).stream()).toList();
          listed.forEach(story -> write(handle, story));
          return listed.size();
        });
  }

  private static List<Kept> missing(Handle handle, int most) {
    return handle
        .createQuery(
            "SELECT listing.story_id, listing.form, listing.story FROM listing"
                + " JOIN story_words ON story_words.story_id = listing.story_id"
                + " LEFT JOIN story_facet ON story_facet.story_id = listing.story_id"
                + " WHERE story_facet.seq IS NULL"
                + " ORDER BY listing.updated_at DESC, listing.story_id LIMIT :most")
        .bind("most", most)
        .map((row, _) -> new Kept(row.getString(1), row.getInt(2), row.getBytes(3)))
        .list();
  }
}

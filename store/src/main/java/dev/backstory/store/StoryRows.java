package dev.backstory.store;

import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.store.DamagedRows.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Stories and placements as rows. */
final class StoryRows {
  private StoryRows() {}

  /** The story with this id, be it gone or not. */
  static Optional<Story> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM story WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> story(handle, row))
        .findOne();
  }

  /** Others lead to a story, so it is there without what is damaged of it. */
  static Story story(Handle handle, ResultSet row) throws SQLException {
    DamagedRows damaged = handle.getConfig(DamagedRows.class);
    String id = row.getString("id");
    return new Story(
        id,
        row.getString("slug"),
        articles(handle, id),
        damaged
            .read(Part.STORY, id, () -> StoryLinks.decode(row.getString("earlier")))
            .orElse(List.of()),
        time(row, "created_at", id, damaged),
        time(row, "updated_at", id, damaged));
  }

  private static Instant time(ResultSet row, String column, String id, DamagedRows damaged)
      throws SQLException {
    return damaged
        .read(Part.STORY, id, () -> Instant.parse(row.getString(column)))
        .orElse(Instant.EPOCH);
  }

  /** Empty if it is damaged, or the page of another story. */
  static Optional<StoryPage> page(ResultSet row, DamagedRows damaged) throws SQLException {
    String id = row.getString("story_id");
    return damaged.read(Part.PAGE, id, () -> page(id, row.getString("json")));
  }

  private static StoryPage page(String id, String json) {
    StoryPage page = PageCodec.story(json);
    if (!page.id().equals(id)) {
      throw new IllegalArgumentException("the page of another story, " + page.id());
    }
    return page;
  }

  /** Those that are not taken down, in order of arrival. */
  static List<String> articles(Handle handle, String storyId) {
    return handle
        .createQuery(
            "SELECT article_id FROM placement WHERE story_id = :story"
                + " AND article_id NOT IN (SELECT article_id FROM taken_down) ORDER BY seq")
        .bind("story", storyId)
        .mapTo(String.class)
        .list();
  }

  static Optional<Placement> placement(Handle handle, String articleId) {
    return handle
        .createQuery("SELECT * FROM placement WHERE article_id = :article")
        .bind("article", articleId)
        .mapTo(Placement.class)
        .findOne();
  }
}

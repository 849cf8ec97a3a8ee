package dev.backstory.store;

import dev.backstory.model.Story;
import dev.backstory.port.StoryStore.Placement;
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

  static Story story(Handle handle, ResultSet row) throws SQLException {
    return new Story(
        row.getString("id"),
        row.getString("slug"),
        articles(handle, row.getString("id")),
        StoryLinks.decode(row.getString("earlier")),
        Instant.parse(row.getString("created_at")),
        Instant.parse(row.getString("updated_at")));
  }

  /** In order of arrival. */
  static List<String> articles(Handle handle, String storyId) {
    return handle
        .createQuery("SELECT article_id FROM placement WHERE story_id = :story ORDER BY seq")
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

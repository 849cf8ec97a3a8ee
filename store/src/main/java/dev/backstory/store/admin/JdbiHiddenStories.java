package dev.backstory.store.admin;

import dev.backstory.port.admin.HiddenStories;
import dev.backstory.store.Database;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Stories that are not published, over SQL. */
public final class JdbiHiddenStories implements HiddenStories {
  private final Jdbi jdbi;

  public JdbiHiddenStories(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public boolean hide(String storyId) {
    return jdbi.inTransaction(
        handle ->
            0
                    < handle.execute(
                        "INSERT INTO hidden (story_id) SELECT listing.story_id FROM listing"
                            + " JOIN story ON story.id = listing.story_id"
                            + " WHERE listing.story_id = ? AND story.merged_into IS NULL"
                            + " ON CONFLICT DO NOTHING",
                        storyId)
                && count(handle, storyId));
  }

  @Override
  public boolean show(String storyId) {
    return jdbi.inTransaction(
        handle ->
            0 < handle.execute("DELETE FROM hidden WHERE story_id = ?", storyId)
                && count(handle, storyId));
  }

  /** What is shown of it has changed, as if it had been told. */
  private static boolean count(Handle handle, String storyId) {
    handle.execute(
        "UPDATE listing SET told = (SELECT max(told) + 1 FROM listing) WHERE story_id = ?",
        storyId);
    return true;
  }

  @Override
  public List<Listed> find(String typed, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT story.id, story.slug, story_words.headline,"
                        + " listing.status = 'brief' AS brief, listing.articles,"
                        + " hidden.story_id IS NOT NULL AS hidden FROM listing"
                        + " JOIN story ON story.id = listing.story_id"
                        + " JOIN story_words ON story_words.story_id = listing.story_id"
                        + " LEFT JOIN hidden ON hidden.story_id = listing.story_id"
                        + " WHERE story.merged_into IS NULL"
                        + " AND instr(lower(story_words.headline), lower(:typed)) > 0"
                        + " ORDER BY hidden.story_id IS NULL, listing.updated_at DESC, story.id"
                        + " LIMIT :most")
                .bind("typed", typed)
                .bind("most", most)
                .map(
                    (row, _) ->
                        new Listed(
                            row.getString("id"),
                            row.getString("slug"),
                            row.getString("headline"),
                            row.getBoolean("brief"),
                            row.getInt("articles"),
                            row.getBoolean("hidden")))
                .list());
  }
}

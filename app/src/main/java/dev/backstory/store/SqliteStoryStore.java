package dev.backstory.store;

import dev.backstory.model.Story;
import dev.backstory.model.StoryLink;
import dev.backstory.model.StoryPage;
import dev.backstory.port.StoryStore;
import dev.backstory.web.SiteJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stories in SQLite. */
public final class SqliteStoryStore implements StoryStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<StoryLink>> LINKS = new TypeReference<>() {};

  private final Jdbi jdbi;

  public SqliteStoryStore(SqliteDatabase database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public void open(Story story) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO story (id, slug, earlier, created_at, updated_at)"
                        + " VALUES (:id, :slug, :earlier, :createdAt, :updatedAt)"
                        + " ON CONFLICT (id) DO NOTHING")
                .bind("id", story.id())
                .bind("slug", story.slug())
                .bind("earlier", JSON.writeValueAsString(story.earlier()))
                .bind("createdAt", story.createdAt().toString())
                .bind("updatedAt", story.updatedAt().toString())
                .execute());
  }

  @Override
  public void place(String storyId, String articleId, int version, Instant at) {
    jdbi.useTransaction(
        handle -> {
          Placement placement = new Placement(articleId, storyId, version);
          if (find(handle, articleId).filter(placement::equals).isPresent()) {
            return;
          }
          handle
              .createUpdate(
                  "INSERT INTO placement (article_id, story_id, version)"
                      + " VALUES (:article, :story, :version) ON CONFLICT (article_id) DO UPDATE"
                      + " SET story_id = :story, version = :version, told = 0")
              .bind("article", articleId)
              .bind("story", storyId)
              .bind("version", version)
              .execute();
          handle
              .createUpdate("UPDATE story SET updated_at = :at WHERE id = :story")
              .bind("at", at.toString())
              .bind("story", storyId)
              .execute();
        });
  }

  @Override
  public Optional<Placement> placement(String articleId) {
    return jdbi.withHandle(handle -> find(handle, articleId));
  }

  @Override
  public List<Placement> placements() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM placement ORDER BY seq")
                .map((row, _) -> placement(row))
                .list());
  }

  @Override
  public Optional<Story> story(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM story WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> story(handle, row))
                .findOne());
  }

  @Override
  public List<Story> untold() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM story WHERE id IN"
                        + " (SELECT story_id FROM placement WHERE told = 0) ORDER BY seq")
                .map((row, _) -> story(handle, row))
                .list());
  }

  @Override
  public void tell(StoryPage page, List<Placement> told) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO page (story_id, slug, updated_at, json)"
                      + " VALUES (:id, :slug, :updatedAt, :json) ON CONFLICT (story_id)"
                      + " DO UPDATE SET updated_at = :updatedAt, json = :json")
              .bind("id", page.id())
              .bind("slug", page.slug())
              .bind("updatedAt", page.updatedAt().toString())
              .bind("json", SiteJson.write(page))
              .execute();
          for (Placement placement : told) {
            handle
                .createUpdate(
                    "UPDATE placement SET told = 1 WHERE article_id = :article"
                        + " AND story_id = :story AND version = :version")
                .bind("article", placement.articleId())
                .bind("story", placement.storyId())
                .bind("version", placement.version())
                .execute();
          }
        });
  }

  @Override
  public Optional<StoryPage> page(String storyId) {
    return pageWhere("story_id", storyId);
  }

  @Override
  public Optional<StoryPage> pageBySlug(String slug) {
    return pageWhere("slug", slug);
  }

  @Override
  public List<StoryPage> pages() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT json FROM page ORDER BY updated_at DESC, story_id")
                .map((row, _) -> SiteJson.story(row.getString("json")))
                .list());
  }

  private Optional<StoryPage> pageWhere(String column, String value) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT json FROM page WHERE " + column + " = :value")
                .bind("value", value)
                .map((row, _) -> SiteJson.story(row.getString("json")))
                .findOne());
  }

  private static Optional<Placement> find(Handle handle, String articleId) {
    return handle
        .createQuery("SELECT * FROM placement WHERE article_id = :article")
        .bind("article", articleId)
        .map((row, _) -> placement(row))
        .findOne();
  }

  private static Placement placement(ResultSet row) throws SQLException {
    return new Placement(
        row.getString("article_id"), row.getString("story_id"), row.getInt("version"));
  }

  private static Story story(Handle handle, ResultSet row) throws SQLException {
    List<String> articles =
        handle
            .createQuery("SELECT article_id FROM placement WHERE story_id = :story ORDER BY seq")
            .bind("story", row.getString("id"))
            .mapTo(String.class)
            .list();
    return new Story(
        row.getString("id"),
        row.getString("slug"),
        articles,
        JSON.readValue(row.getString("earlier"), LINKS),
        Instant.parse(row.getString("created_at")),
        Instant.parse(row.getString("updated_at")));
  }
}

package dev.backstory.store;

import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.Decision;
import dev.backstory.port.DecisionJournal;
import dev.backstory.port.PageBasis;
import dev.backstory.port.StoryStore;
import dev.backstory.port.Turn;
import dev.backstory.store.DamagedRows.Part;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Stories over SQL. */
public final class JdbiStoryStore implements StoryStore {
  private static final String UNTOLD =
      " FROM story WHERE merged_into IS NULL AND id IN"
          + " (SELECT story_id FROM placement WHERE told = 0 UNION"
          + " SELECT id FROM story WHERE changed_seq > told_seq UNION"
          + " SELECT id FROM story WHERE stale = 1) AND EXISTS (SELECT 1 FROM placement"
          + " WHERE story_id = story.id"
          + " AND article_id NOT IN (SELECT article_id FROM taken_down))";

  private final Jdbi jdbi;
  private final DamagedRows damaged;
  private final DecisionJournal journal;
  private final Listings listings;

  public JdbiStoryStore(Database database) {
    this.jdbi = database.jdbi();
    this.damaged = jdbi.getConfig(DamagedRows.class);
    this.journal = new JdbiDecisionJournal(jdbi);
    this.listings = new Listings(jdbi);
  }

  @Override
  public void follow(Turn turn) {
    jdbi.useTransaction(
        handle -> {
          if (StoryRows.placement(handle, turn.articleId()).isEmpty()) {
            new TurnWriter(handle, turn).follow(turn.decisions());
          }
        });
  }

  @Override
  public void revise(List<Decision> changes, Instant at) {
    jdbi.useTransaction(handle -> new TurnWriter(handle, at).follow(changes));
  }

  @Override
  public void renew(String articleId, int version, Instant at) {
    jdbi.useTransaction(
        handle -> {
          int renewed =
              handle.execute(
                  "UPDATE placement SET version = ?, told = 0"
                      + " WHERE article_id = ? AND version <> ?",
                  version,
                  articleId,
                  version);
          if (renewed > 0) {
            handle.execute(
                "UPDATE story SET updated_at = ?"
                    + " WHERE id = (SELECT story_id FROM placement WHERE article_id = ?)",
                at,
                articleId);
          }
        });
  }

  @Override
  public DecisionJournal journal() {
    return journal;
  }

  @Override
  public Optional<Placement> placement(String articleId) {
    return jdbi.withHandle(handle -> StoryRows.placement(handle, articleId));
  }

  @Override
  public List<Placement> placements() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM placement ORDER BY seq")
                .mapTo(Placement.class)
                .list());
  }

  @Override
  public List<Placement> placements(String storyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM placement WHERE story_id = :story ORDER BY seq")
                .bind("story", storyId)
                .mapTo(Placement.class)
                .list());
  }

  @Override
  public Optional<Story> story(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM story WHERE id ="
                        + " (SELECT coalesce(merged_into, id) FROM story WHERE id = :id)")
                .bind("id", id)
                .map((row, _) -> StoryRows.story(handle, row))
                .findOne());
  }

  @Override
  public List<Story> untold() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT *" + UNTOLD + " ORDER BY seq")
                .map((row, _) -> StoryRows.story(handle, row))
                .list());
  }

  @Override
  public int untoldCount() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*)" + UNTOLD).mapTo(Integer.class).one());
  }

  @Override
  public void tellAgain(Collection<String> articleIds) {
    jdbi.useTransaction(
        handle -> {
          for (String article : articleIds) {
            handle.execute(
                "UPDATE story SET stale = 1 WHERE stale = 0 AND id ="
                    + " (SELECT story_id FROM placement WHERE article_id = ?)",
                article);
          }
        });
  }

  @Override
  public int knowing(String version) {
    listings.complete();
    return jdbi.inTransaction(
        handle -> {
          Optional<String> before =
              handle
                  .createQuery("SELECT version FROM told_knowledge")
                  .mapTo(String.class)
                  .findOne();
          if (before.filter(version::equals).isPresent()) {
            return 0;
          }
          handle.execute("DELETE FROM told_knowledge");
          handle.execute("INSERT INTO told_knowledge (version) VALUES (?)", version);
          return listings.tellAllAgain(handle);
        });
  }

  @Override
  public void tell(List<Told> pages) {
    jdbi.useTransaction(handle -> pages.forEach(told -> tell(handle, told)));
    pages.forEach(told -> damaged.remove(Part.PAGE, told.page().id()));
  }

  private static void tell(Handle handle, Told told) {
    StoryPage page = told.page();
    handle
        .createUpdate(
            "INSERT INTO page (story_id, slug, updated_at, json, basis)"
                + " VALUES (:id, :slug, :updatedAt, :json, :basis) ON CONFLICT (story_id)"
                + " DO UPDATE SET updated_at = excluded.updated_at, json = excluded.json,"
                + " basis = excluded.basis")
        .bind("id", page.id())
        .bind("slug", page.slug())
        .bind("updatedAt", page.updatedAt())
        .bind("json", PageCodec.write(page))
        .bind("basis", BasisCodec.encode(told.basis()))
        .execute();
    handle.execute("UPDATE story SET stale = 0 WHERE id = ?", page.id());
    handle.execute(
        "UPDATE story SET told_seq = ? WHERE id = ? AND told_seq < ?",
        told.upTo(),
        page.id(),
        told.upTo());
    for (Placement placement : told.articles()) {
      handle.execute(
          "UPDATE placement SET told = 1 WHERE article_id = ? AND story_id = ? AND version = ?",
          placement.articleId(),
          placement.storyId(),
          placement.version());
    }
    Listings.write(handle, page);
    PageTopics.write(handle, page);
    new QuotationWriter(handle).write(told);
  }

  @Override
  public Optional<StoryPage> page(String storyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT story_id, json FROM page WHERE story_id = :story")
                .bind("story", storyId)
                .map((row, _) -> StoryRows.page(row, damaged))
                .findOne()
                .flatMap(Function.identity()));
  }

  @Override
  public Optional<PageBasis> basis(String storyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT basis FROM page WHERE story_id = :story AND basis IS NOT NULL")
                .bind("story", storyId)
                .map((row, _) -> BasisCodec.decode(row.getBytes("basis")))
                .findOne());
  }

  @Override
  public List<StoryPage> pages() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT page.story_id, page.json FROM page"
                        + " JOIN story ON story.id = page.story_id"
                        + " LEFT JOIN page AS target ON target.story_id = story.merged_into"
                        + " WHERE target.story_id IS NULL"
                        + " ORDER BY page.updated_at DESC, page.story_id")
                .map((row, _) -> StoryRows.page(row, damaged))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  @Override
  public Tally tally() {
    return listings.tally();
  }

  @Override
  public Changes changes(Mark since) {
    return listings.changes(since);
  }

  @Override
  public int listAnew(int most) {
    return listings.renew(most);
  }

  @Override
  public List<Redirect> redirects() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT story.id, story.slug, target.story_id AS to_id, target.slug AS to_slug"
                        + " FROM story JOIN page AS target ON target.story_id = story.merged_into"
                        + " ORDER BY story.id")
                .mapTo(Redirect.class)
                .list());
  }
}

package dev.backstory.store;

import dev.backstory.model.Rejection;
import dev.backstory.store.DamagedRows.Damage;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Tells of damaged rows, and sees to it that what can be made anew is. */
public final class DamageLog {
  private final Jdbi jdbi;

  public DamageLog(Database database) {
    this.jdbi = database.jdbi();
  }

  /** How many articles are known to be damaged, and left out. */
  public long articles() {
    return rows().articles();
  }

  /**
   * Puts into the rejection log which rows were found damaged since the last call, each once for
   * good. Articles whose annotations are damaged are unread then, and stories untold whose pages
   * are damaged, or an article of theirs.
   *
   * @return those that were found since then, whether they were in the log or not
   * @throws DataFolderException if nothing can be written
   */
  public List<Rejection> update(Instant at) {
    List<Damage> found = rows().take();
    if (found.isEmpty()) {
      return List.of();
    }
    try {
      jdbi.useTransaction(handle -> found.forEach(damage -> update(handle, damage, at)));
    } catch (JdbiException e) {
      throw new DataFolderException(
          "%s is damaged, which cannot be noted down"
              .formatted(rejection(found.getFirst()).where()),
          e);
    }
    return found.stream().map(DamageLog::rejection).toList();
  }

  private static void update(Handle handle, Damage damage, Instant at) {
    makeAnew(handle, damage.row());
    Rejection rejection = rejection(damage);
    if (!isKept(handle, rejection)) {
      JdbiRejectionLog.add(handle, rejection, at);
    }
  }

  private static Rejection rejection(Damage damage) {
    DamagedRows.Row row = damage.row();
    return new Rejection(row.part().inWords() + " " + row.key(), damage.reason());
  }

  private DamagedRows rows() {
    return jdbi.getConfig(DamagedRows.class);
  }

  private static void makeAnew(Handle handle, DamagedRows.Row row) {
    switch (row.part()) {
      case ARTICLE -> tellStoryAgain(handle, row.key());
      case ANNOTATIONS -> {
        handle.execute("UPDATE article SET annotations = NULL WHERE id = ?", row.key());
        tellStoryAgain(handle, row.key());
      }
      case PAGE -> handle.execute("UPDATE story SET stale = 1 WHERE id = ?", row.key());
      case STORY, DECISION, FEED, ITEM, QUOTATION, FILE, NAME, REPORT -> {}
    }
  }

  private static void tellStoryAgain(Handle handle, String articleId) {
    handle.execute(
        "UPDATE story SET stale = 1 WHERE id ="
            + " (SELECT story_id FROM placement WHERE article_id = ?)",
        articleId);
  }

  private static boolean isKept(Handle handle, Rejection rejection) {
    return handle
        .createQuery("SELECT 1 FROM rejection WHERE place = :place AND reason = :reason LIMIT 1")
        .bind("place", rejection.where())
        .bind("reason", rejection.reason())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}

package dev.backstory.store.admin;

import org.jdbi.v3.core.Handle;

/** Takes pages away until they are told again from the beginning. */
final class Withdrawal {
  private Withdrawal() {}

  /** A page is gone until it is told again, if there is anything left to tell. */
  static void withdraw(Handle handle, String storyId) {
    handle.execute("DELETE FROM page WHERE story_id = ?", storyId);
    handle.execute("DELETE FROM story_words WHERE story_id = ?", storyId);
    handle.execute("DELETE FROM story_facet WHERE story_id = ?", storyId);
    change(handle, storyId);
    tellAgain(handle, storyId);
  }

  static void tellAgain(Handle handle, String storyId) {
    handle.execute(
        "UPDATE story SET stale = 1 WHERE id = ? AND EXISTS (SELECT 1 FROM placement"
            + " WHERE story_id = story.id"
            + " AND article_id NOT IN (SELECT article_id FROM taken_down))",
        storyId);
  }

  /** What is shown of a story has changed, as if it had been told. */
  static void change(Handle handle, String storyId) {
    handle.execute(
        "UPDATE listing SET told = (SELECT max(told) + 1 FROM listing) WHERE story_id = ?",
        storyId);
  }

  /** What is shown of any story may have changed. */
  static void changeAll(Handle handle) {
    handle.execute("UPDATE listing SET told = told + (SELECT max(told) FROM listing)");
  }

  /** What was quoted in an article. */
  static void forget(Handle handle, String articleId) {
    handle.execute(
        "DELETE FROM quotation_run WHERE number IN"
            + " (SELECT number FROM quotation WHERE article_id = ?)",
        articleId);
    handle.execute("DELETE FROM quotation WHERE article_id = ?", articleId);
  }
}

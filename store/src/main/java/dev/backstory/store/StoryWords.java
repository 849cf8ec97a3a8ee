package dev.backstory.store;

import dev.backstory.model.StoryPage;
import dev.backstory.port.PageWords;
import org.jdbi.v3.core.Handle;

/** The words of pages, as they are searched. */
final class StoryWords {
  private StoryWords() {}

  /** Keeps the words of a page in place of those that it had, as part of a transaction. */
  static void write(Handle handle, StoryPage page) {
    PageWords words = PageWords.of(page);
    handle
        .createUpdate(
            "INSERT INTO story_words (story_id, updated_at, headline, account, quotations, names)"
                + " VALUES (:id, :updatedAt, :headline, :account, :quotations, :names)"
                + " ON CONFLICT (story_id) DO UPDATE SET updated_at = excluded.updated_at,"
                + " headline = excluded.headline, account = excluded.account,"
                + " quotations = excluded.quotations, names = excluded.names")
        .bind("id", page.id())
        .bind("updatedAt", page.updatedAt())
        .bind("headline", words.headline())
        .bind("account", String.join("\n", words.account()))
        .bind("quotations", String.join("\n", words.quotations()))
        .bind("names", String.join("; ", words.names()))
        .execute();
  }
}

package dev.backstory.store;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.StoryPage;
import dev.backstory.notation.NameKey;
import org.jdbi.v3.core.Handle;

/** The names on the topic cards of pages, and the stories that are told anew for their sake. */
final class PageTopics {
  private PageTopics() {}

  /** Keeps the names of a page in place of those it had. */
  static void write(Handle handle, StoryPage page) {
    handle.execute("DELETE FROM page_topic WHERE story_id = ?", page.id());
    page.sections().stream()
        .filter(Topics.class::isInstance)
        .map(Topics.class::cast)
        .flatMap(topics -> topics.cards().stream())
        .map(TopicCard::name)
        .forEach(name -> write(handle, page.id(), name));
  }

  private static void write(Handle handle, String story, String name) {
    handle.execute(
        "INSERT INTO page_topic (story_id, name_key, name) VALUES (?, ?, ?)"
            + " ON CONFLICT (story_id, name_key) DO NOTHING",
        story,
        NameKey.of(name),
        name);
  }

  /**
   * Those are told again whose pages have a card of this name and whose texts are whole. Returns
   * how many were not to be before.
   */
  static int tellAgain(Handle handle, String nameKey) {
    return handle.execute(
        "UPDATE story SET stale = 1 WHERE stale = 0 AND merged_into IS NULL AND id IN"
            + " (SELECT story_id FROM page_topic WHERE name_key = ?) AND "
            + JdbiTextRetention.NONE_OF_STORY,
        nameKey);
  }
}

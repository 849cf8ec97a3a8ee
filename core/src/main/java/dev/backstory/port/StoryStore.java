package dev.backstory.port;

import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps stories, the articles they are made of, and their pages. Every call is one step that is
 * done whole or not at all, and that can be repeated without harm. Safe for use by several threads.
 */
public interface StoryStore {
  /** Opens a story without articles; a known id is left as it is. */
  void open(Story story);

  /**
   * Puts an article's version into a story, which is then untold. An article is in one story only;
   * placing it again moves it.
   */
  void place(String storyId, String articleId, int version, Instant at);

  /** Where an article's latest placed version is. */
  Optional<Placement> placement(String articleId);

  /** Every placement in the order in which articles were first placed. */
  List<Placement> placements();

  Optional<Story> story(String id);

  /** Stories that hold an article which their page does not tell, oldest first. */
  List<Story> untold();

  /** Keeps a story's page, which tells all its articles in the versions given. */
  void tell(StoryPage page, List<Placement> told);

  Optional<StoryPage> page(String storyId);

  Optional<StoryPage> pageBySlug(String slug);

  /** All pages, the latest change first, then by id. */
  List<StoryPage> pages();

  /** An article's version in a story. */
  record Placement(String articleId, String storyId, int version) {}
}

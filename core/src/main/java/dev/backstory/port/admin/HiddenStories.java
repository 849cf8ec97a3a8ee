package dev.backstory.port.admin;

import dev.backstory.port.StoryStore;
import java.util.List;

/**
 * Stories that are kept and told on, but not published: {@link StoryStore#changes}, {@link
 * StoryStore#tally} and searches leave them out, and so whatever leads to them. Safe for use by
 * several threads.
 */
public interface HiddenStories {
  /**
   * A story, hidden or not.
   *
   * @param brief whether it has no page of its own
   * @param articles in its coverage
   */
  record Listed(
      String id, String slug, String headline, boolean brief, int articles, boolean hidden) {}

  /** Hides a story; false if it has no page that is published. */
  boolean hide(String storyId);

  /** Publishes a hidden story again; false if it is not hidden. */
  boolean show(String storyId);

  /**
   * Stories whose headline has this in it, whatever the case of ASCII letters; hidden ones first,
   * then the one that changed last.
   */
  List<Listed> find(String typed, int most);
}

package dev.backstory.site;

import dev.backstory.model.StoryPage;
import java.util.Optional;

/** Looks up the pages of stories. Safe for use by several threads. */
@FunctionalInterface
public interface SitePages {
  /**
   * The page of a story.
   *
   * @param version that it had when the site was last brought up to date
   */
  Optional<StoryPage> find(String storyId, Object version);
}

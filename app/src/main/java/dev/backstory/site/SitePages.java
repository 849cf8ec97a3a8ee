package dev.backstory.site;

import dev.backstory.model.StoryPage;
import dev.backstory.site.shape.StoryShapes.Quotation;
import java.util.List;
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

  /** The quotations on the page of a story, in its order; none if it is gone. */
  default List<Quotation> quotations(String storyId, Object version) {
    return find(storyId, version).map(Quotation::all).orElse(List.of());
  }
}

package dev.backstory.compose.page;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.PageSection;

/** Writes one section of a page. */
public interface SectionWriter {
  /**
   * The section; left out with its reason if there is too little to say. Every claim and quotation
   * in it has gone through {@link PageDraft#admit}.
   */
  PageSection write(StoryMaterial material, PageDraft draft);

  /** The section without anything in it, for this reason. */
  PageSection leftOut(String reason);
}

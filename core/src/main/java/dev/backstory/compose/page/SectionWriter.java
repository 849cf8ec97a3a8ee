package dev.backstory.compose.page;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.PageSection;

/** Writes one section of a page; sections are written in the order of the page. */
public interface SectionWriter {
  /**
   * The section; left out with its reason if there is too little to say. Every claim and quotation
   * in it has gone through {@link PageDraft#admit}.
   */
  PageSection write(StoryMaterial material, PageDraft draft);
}

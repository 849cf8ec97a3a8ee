package dev.backstory.site;

import dev.backstory.pipeline.Explanation;
import java.util.Optional;

/** Looks up why articles are in their stories. Safe for use by several threads. */
@FunctionalInterface
public interface StoryReasons {
  /** Knows of none; the site then has no pages about it. */
  StoryReasons NONE = _ -> Optional.empty();

  /** Of every story that has a page there is an explanation. */
  Optional<Explanation> of(String storyId);
}

package dev.backstory.pipeline;

import dev.backstory.model.Story;
import dev.backstory.port.StoryStore;
import java.util.Optional;

/** Finds the story that a person means. */
public final class StoryFinder {
  private final StoryStore stories;

  public StoryFinder(StoryStore stories) {
    this.stories = stories;
  }

  /**
   * The story of this name.
   *
   * @param name its id, slug or address, or those of one that is part of it now
   */
  public Optional<Story> find(String name) {
    String slug = name.replaceAll("[?#].*|/+$", "").replaceAll(".*/|\\.(html|json)$", "");
    return stories.story(slug).or(() -> stories.story(StorySlug.id(slug)));
  }
}

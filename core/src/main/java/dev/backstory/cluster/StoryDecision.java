package dev.backstory.cluster;

import java.util.List;

/** Where an article belongs. */
public sealed interface StoryDecision {
  /** The story that the article is part of from now on. */
  String storyId();

  /**
   * The article tells a story that is already there.
   *
   * @param confidence probability that it does, 0 to 1
   */
  record Join(String storyId, double confidence) implements StoryDecision {}

  /**
   * The article is the first of a story; the id follows from the article's.
   *
   * @param continued ids of earlier stories of the same thread, at most three, oldest first
   */
  record Open(String storyId, List<String> continued) implements StoryDecision {
    public Open {
      continued = List.copyOf(continued);
    }
  }
}

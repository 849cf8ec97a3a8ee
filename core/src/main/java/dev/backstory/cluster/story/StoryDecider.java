package dev.backstory.cluster.story;

import dev.backstory.cluster.story.StoryDecision.Arrival;
import dev.backstory.cluster.story.StoryDecision.Change;
import java.util.List;

/**
 * Decides about articles that come one by one. Leaves the stories that it is handed as they are.
 */
public interface StoryDecider {
  /** Where the article belongs. */
  Arrival decide(ArticleSignature article, ActiveStories stories);

  /**
   * What an article that has been put where it belongs shows of the stories that are there, to be
   * applied in this order.
   */
  List<Change> reconsider(ArticleSignature article, ActiveStories stories);
}

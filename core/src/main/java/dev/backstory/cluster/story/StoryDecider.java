package dev.backstory.cluster.story;

import dev.backstory.cluster.story.StoryDecision.Arrival;
import dev.backstory.cluster.story.StoryDecision.Change;
import java.util.List;
import java.util.function.Predicate;

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

  /**
   * The same, where not every change may be made; one that may not be can leave room for others.
   */
  default List<Change> reconsider(
      ArticleSignature article, ActiveStories stories, Predicate<Change> allowed) {
    return reconsider(article, stories).stream().filter(allowed).toList();
  }
}

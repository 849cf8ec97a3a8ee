package dev.backstory.cluster;

import dev.backstory.cluster.StoryDecision.Join;
import dev.backstory.cluster.StoryDecision.Open;
import java.util.List;

/**
 * Decides which story an article tells, in one pass in order of arrival: the most probable of the
 * stories near it, or a new one. Decisions are final, so a page's address never changes. Pure: the
 * stories are handed in and left as they are; whoever keeps them applies the decision.
 */
public final class StoryClusterer {
  /**
   * From what probability on an article joins. Below one half, as an article of a story that falls
   * apart is lost twice over: for the story, and as a story of its own.
   */
  private static final double JOINS_FROM = 0.44;

  private final StorySimilarity similarity = StorySimilarity.trained();

  public StoryDecision decide(ArticleSignature signature, ActiveStories stories) {
    WeighedArticle article = stories.weigh(signature);
    List<Neighbour> neighbours = stories.neighbours(article);
    Join best = new Join("", 0);
    for (StoryProfile story : stories.of(neighbours)) {
      double probability = similarity.of(article, story, neighbours);
      if (probability > best.confidence()) {
        best = new Join(story.id(), probability);
      }
    }
    return best.confidence() >= JOINS_FROM ? best : new Open(StoryId.of(signature.articleId()));
  }
}

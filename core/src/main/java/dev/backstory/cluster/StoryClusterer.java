package dev.backstory.cluster;

import dev.backstory.cluster.StoryDecision.Join;
import dev.backstory.cluster.StoryDecision.Open;
import java.util.List;

/**
 * Decides which story an article tells, in one pass in order of arrival: the most probable of the
 * stories near it, or a new one, which may continue earlier ones. Decisions are final, so a page's
 * address never changes. Pure: the stories are handed in and left as they are; whoever keeps them
 * applies the decision.
 */
public final class StoryClusterer {
  /**
   * From what probability on an article joins. A little below one half: an article that should have
   * joined and did not is lost to its story and makes a false one besides.
   */
  private static final double JOINS_FROM = 0.44;

  private final StorySimilarity similarity;
  private final ThreadFinder threads;

  public StoryClusterer() {
    this(StorySimilarity.trained());
  }

  public StoryClusterer(StorySimilarity similarity) {
    this.similarity = similarity;
    this.threads = new ThreadFinder(similarity);
  }

  public StoryDecision decide(ArticleSignature article, ActiveStories stories) {
    Join best = new Join("", 0);
    List<StoryViews> near = stories.near(article);
    for (StoryViews views : near) {
      double probability = similarity.of(views);
      if (probability > best.confidence()) {
        best = new Join(views.storyId(), probability);
      }
    }
    return best.confidence() >= JOINS_FROM
        ? best
        : new Open(StoryId.of(article.articleId()), threads.continued(article, near));
  }
}

package dev.backstory.pipeline;

import dev.backstory.cluster.story.Reasons.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why each article of a story is in it.
 *
 * @param articles in order of arrival
 */
public record Explanation(StoryName story, List<ArticleReasons> articles) {
  public Explanation {
    articles = List.copyOf(articles);
  }

  /**
   * An article and the decisions that brought it where it is.
   *
   * @param steps its arrival first, then every merge, split and move that took it along
   */
  public record ArticleReasons(ArticleName article, List<Step> steps) {
    public ArticleReasons {
      steps = List.copyOf(steps);
    }
  }

  /** An article as readers know it. */
  public record ArticleName(
      String id,
      @Nullable String url,
      String outlet,
      String title,
      @Nullable Instant publishedAt) {}

  /**
   * A story as readers know it.
   *
   * @param id as it was then
   * @param nowId of the story that it is part of now, or the same
   * @param headline of the page that tells it now; empty while there is none
   */
  public record StoryName(String id, String nowId, String headline) {}

  /** What a step did with the article. */
  public enum Kind {
    /** It came, and was part of a story that was there. */
    JOINED,
    /** It came, and began a story. */
    OPENED,
    /** Its story became part of another. */
    MERGED,
    /** It was among the articles that became a story of their own. */
    SPLIT,
    /** It alone went to another story. */
    MOVED
  }

  /**
   * One decision.
   *
   * @param byHand whether somebody decided it
   * @param because the article that had come when it was taken; of what somebody decided, one that
   *     moved
   * @param to the story that the article was in from then on
   * @param from the story that it was in before, null if it had just come
   * @param explained whether its figures were kept; all are 0 and empty otherwise
   * @param probability that it tells that story, 0 to 1; of an opening, the highest that any story
   *     reached
   * @param bar the probability from which on it counts
   * @param margin how far the decision was from being another, in probability
   * @param next the story that came next, null if none was near
   */
  public record Step(
      Kind kind,
      Instant at,
      boolean byHand,
      ArticleName because,
      StoryName to,
      @Nullable StoryName from,
      boolean explained,
      double probability,
      double bar,
      double margin,
      List<View> views,
      List<Near> nearest,
      @Nullable Next next) {
    public Step {
      views = List.copyOf(views);
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * An article that is much like the one that came.
   *
   * @param story that it was in then
   * @param likeness 0 to 1
   */
  public record Near(ArticleName article, StoryName story, double likeness) {}

  /** A story that was less probable, or not probable enough. */
  public record Next(StoryName story, double probability) {}
}

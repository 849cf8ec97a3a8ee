package dev.backstory.pipeline;

import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.StoryDecider;
import dev.backstory.cluster.story.StoryDecision.Arrival;
import dev.backstory.cluster.story.StoryDecision.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides as it was told beforehand, article by article. */
public final class GivenDecisions implements StoryDecider {
  private final Map<String, Arrival> arrivals = new HashMap<>();
  private final Map<String, List<Change>> changes = new HashMap<>();

  /** What is to come of this article's arrival. */
  public GivenDecisions on(String articleId, Arrival arrival, Change... then) {
    arrivals.put(articleId, arrival);
    changes.put(articleId, List.of(then));
    return this;
  }

  @Override
  public Arrival decide(ArticleSignature article, ActiveStories stories) {
    return Objects.requireNonNull(arrivals.get(article.articleId()), article.articleId());
  }

  @Override
  public List<Change> reconsider(ArticleSignature article, ActiveStories stories) {
    return Objects.requireNonNull(changes.get(article.articleId()), article.articleId());
  }
}

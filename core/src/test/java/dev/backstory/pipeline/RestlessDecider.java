package dev.backstory.pipeline;

import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.Reasons;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.cluster.story.StoryDecider;
import dev.backstory.cluster.story.StoryDecision.Arrival;
import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Split;
import dev.backstory.cluster.story.StoryViews;
import java.util.List;
import java.util.Optional;

/**
 * Puts articles where they belong and then merges, splits and moves without need, as nothing but
 * the article and the active stories say: whoever holds the same stories decides the same.
 */
public final class RestlessDecider implements StoryDecider {
  private static final int EVERY = 9;

  private final StoryClusterer clusterer = new StoryClusterer();
  private String story = "";

  @Override
  public Arrival decide(ArticleSignature article, ActiveStories stories) {
    Arrival arrival = clusterer.decide(article, stories);
    story = arrival.storyId();
    return arrival;
  }

  @Override
  public List<Change> reconsider(ArticleSignature article, ActiveStories stories) {
    String id = article.articleId();
    Optional<StoryViews> other =
        stories.near(article).stream().filter(near -> !near.storyId().equals(story)).findFirst();
    return switch (Math.floorMod(id.hashCode(), EVERY)) {
      case 0, 1 ->
          other.map(it -> new Merge(it.storyId(), story, reasons(it))).stream()
              .<Change>map(it -> it)
              .toList();
      case 2, 3, 4 -> List.of(new Split(story, "split-" + id, List.of(id), Reasons.NONE));
      case 5 ->
          other.map(it -> new Move(id, story, it.storyId(), reasons(it))).stream()
              .<Change>map(it -> it)
              .toList();
      default -> List.of();
    };
  }

  private static Reasons reasons(StoryViews views) {
    List<Reasons.View> told =
        views.values().stream().map(value -> new Reasons.View("view", value, value)).toList();
    return new Reasons(0.5, 0.25, told, List.of(), null);
  }
}

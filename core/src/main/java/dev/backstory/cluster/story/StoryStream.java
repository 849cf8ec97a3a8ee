package dev.backstory.cluster.story;

import dev.backstory.cluster.story.StoryDecision.Arrival;
import dev.backstory.cluster.story.StoryDecision.Change;
import java.util.ArrayList;
import java.util.List;

/** The stories as one article after another comes: each decision is taken and applied at once. */
public final class StoryStream {
  private final StoryDecider clusterer;
  private final ActiveStories stories;

  public StoryStream(StoryDecider clusterer, ActiveStories stories) {
    this.clusterer = clusterer;
    this.stories = stories;
  }

  /** Where the article belongs, and then what it changes in the stories that are there. */
  public List<StoryDecision> arrive(ArticleSignature article) {
    Arrival arrival = clusterer.decide(article, stories);
    stories.apply(article, arrival);
    List<StoryDecision> decisions = new ArrayList<>(List.of(arrival));
    List<Change> changes = clusterer.reconsider(article, stories);
    changes.forEach(stories::apply);
    decisions.addAll(changes);
    return decisions;
  }
}

package dev.backstory.cluster.story;

import dev.backstory.cluster.story.StoryDecision.Arrival;
import dev.backstory.cluster.story.StoryDecision.Change;
import java.util.ArrayList;
import java.util.List;

/** The stories as one article after another comes: each decision is taken and applied at once. */
public final class StoryStream {
  private final StoryDecider clusterer;
  private final ActiveStories stories;
  private final StoryBonds bonds;

  public StoryStream(StoryDecider clusterer, ActiveStories stories) {
    this(clusterer, stories, StoryBonds.none());
  }

  /**
   * @param bonds what people decided, which no change undoes
   */
  public StoryStream(StoryDecider clusterer, ActiveStories stories, StoryBonds bonds) {
    this.clusterer = clusterer;
    this.stories = stories;
    this.bonds = bonds;
  }

  /** Where the article belongs, and then what it changes in the stories that are there. */
  public List<StoryDecision> arrive(ArticleSignature article) {
    Arrival arrival = clusterer.decide(article, stories);
    stories.apply(article, arrival);
    List<StoryDecision> decisions = new ArrayList<>(List.of(arrival));
    for (Change change : clusterer.reconsider(article, stories, bonds::allows)) {
      if (bonds.allows(change)) { // after those before it
        stories.apply(change);
        bonds.apply(change);
        decisions.add(change);
      }
    }
    return decisions;
  }
}

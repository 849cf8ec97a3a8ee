package dev.backstory.cluster.story;

/**
 * An earlier article that has much in common with the one that came.
 *
 * @param story that it is in now
 * @param likeness by {@link PairViews#meaningAndText}, 0 to 1
 */
record Neighbour(WeightedArticle article, StoryProfile story, double likeness) {
  static Neighbour of(WeightedArticle article, StoryProfile story, WeightedArticle beside) {
    return new Neighbour(article, story, PairViews.meaningAndText(beside, article));
  }

  String articleId() {
    return article.articleId();
  }

  String storyId() {
    return story.id();
  }

  /** The same beside another article. */
  Neighbour beside(WeightedArticle other) {
    return of(article, story, other);
  }
}

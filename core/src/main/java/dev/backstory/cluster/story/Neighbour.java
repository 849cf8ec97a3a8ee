package dev.backstory.cluster.story;

/**
 * An earlier article that has much in common with the one that came.
 *
 * @param story that it is in now
 * @param likeness by {@link PairViews#meaningAndText}, 0 to 1
 */
record Neighbour(WeighedArticle article, StoryProfile story, double likeness) {
  static Neighbour of(WeighedArticle article, StoryProfile story, WeighedArticle beside) {
    return new Neighbour(article, story, PairViews.meaningAndText(beside, article));
  }

  String articleId() {
    return article.articleId();
  }

  String storyId() {
    return story.id();
  }

  /** The same beside another article. */
  Neighbour beside(WeighedArticle other) {
    return of(article, story, other);
  }
}

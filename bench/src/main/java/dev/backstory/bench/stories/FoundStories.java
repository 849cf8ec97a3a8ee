package dev.backstory.bench.stories;

import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.StoryAssignment;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.cluster.story.StoryStream;
import java.util.List;
import java.util.Objects;

/** The stories that a clusterer finds in a stream. */
public final class FoundStories {
  private FoundStories() {}

  /** The story of each of these in the end, in their order; their ids differ. */
  public static List<String> of(StoryClusterer clusterer, List<ArticleSignature> articles) {
    StoryStream stories = new StoryStream(clusterer, new ActiveStories());
    StoryAssignment assignment = new StoryAssignment();
    for (ArticleSignature article : articles) {
      stories.arrive(article).forEach(decision -> assignment.apply(article.articleId(), decision));
    }
    return articles.stream()
        .map(article -> Objects.requireNonNull(assignment.stories().get(article.articleId())))
        .toList();
  }
}

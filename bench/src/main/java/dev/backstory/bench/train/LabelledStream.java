package dev.backstory.bench.train;

import dev.backstory.cluster.story.ArticleSignature;
import java.util.List;

/**
 * Articles in order of arrival, and the story of each.
 *
 * @param stories as many as articles, in their order
 */
public record LabelledStream(String name, List<ArticleSignature> articles, List<String> stories) {
  public LabelledStream {
    articles = List.copyOf(articles);
    stories = List.copyOf(stories);
  }
}

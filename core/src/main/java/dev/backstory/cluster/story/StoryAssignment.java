package dev.backstory.cluster.story;

import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Open;
import dev.backstory.cluster.story.StoryDecision.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which story each article is in after every decision so far; forgets nothing. */
public final class StoryAssignment {
  private final Map<String, String> stories = new LinkedHashMap<>();
  private final Map<String, List<String>> articles = new LinkedHashMap<>();

  /**
   * Follows a decision.
   *
   * @param articleId the article that had come when it was taken
   */
  public void apply(String articleId, StoryDecision decision) {
    switch (decision) {
      case Join join -> put(articleId, join.storyId());
      case Open open -> put(articleId, open.storyId());
      case Change change -> apply(change);
    }
  }

  /** The story of each article, in order of arrival. */
  public Map<String, String> stories() {
    return Collections.unmodifiableMap(stories);
  }

  /** The articles of a story, those that came to it first before the others; empty if unknown. */
  public List<String> articles(String storyId) {
    return List.copyOf(articles.getOrDefault(storyId, List.of()));
  }

  /** Number of stories. */
  public int size() {
    return articles.size();
  }

  private void apply(Change change) {
    switch (change) {
      case Merge(String kept, String gone, Reasons _) ->
          articles(gone).forEach(article -> put(article, kept));
      case Move(String article, String _, String to, Reasons _) -> put(article, to);
      case Split(String _, String opened, List<String> moved, Reasons _) ->
          moved.forEach(article -> put(article, opened));
    }
  }

  private void put(String articleId, String storyId) {
    String before = stories.put(articleId, storyId);
    if (before != null) {
      List<String> left = articles.getOrDefault(before, new ArrayList<>());
      left.remove(articleId);
      if (left.isEmpty()) {
        articles.remove(before);
      }
    }
    articles.computeIfAbsent(storyId, _ -> new ArrayList<>()).add(articleId);
  }
}

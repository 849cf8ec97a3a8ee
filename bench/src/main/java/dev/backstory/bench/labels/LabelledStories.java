package dev.backstory.bench.labels;

import dev.backstory.bench.data.LabelledSets;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.desk.Models;
import dev.backstory.model.Article;
import dev.backstory.model.StoryArticle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The stories of a labelled set with their articles, as {@code import} would read them. */
public final class LabelledStories {
  private final Map<String, List<Article>> articles = new TreeMap<>();
  private final Map<String, String> storyOf = new HashMap<>();

  private LabelledStories() {}

  public static LabelledStories read(Path data, String set) {
    LabelledStories stories = new LabelledStories();
    LabelledSets.read(
        data, set, (row, article) -> stories.add(row.path("story").asString(), article));
    return stories;
  }

  private void add(String story, Article article) {
    storyOf.put(article.id(), story);
    articles.computeIfAbsent(story, _ -> new ArrayList<>()).add(article);
  }

  /** The ids of the stories of at least so many articles, in order. */
  public List<String> ids(int fewest) {
    return articles.entrySet().stream()
        .filter(story -> story.getValue().size() >= fewest)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The story that an article is in. */
  public String storyOf(String articleId) {
    return Objects.requireNonNull(storyOf.get(articleId), articleId);
  }

  /** Its articles as read, with whose reporting they are. */
  public List<StoryArticle> annotated(String story) {
    return new NewsroomResolver()
        .fold(
            articles.getOrDefault(story, List.of()).parallelStream()
                .map(Models.annotator()::annotate)
                .toList());
  }
}

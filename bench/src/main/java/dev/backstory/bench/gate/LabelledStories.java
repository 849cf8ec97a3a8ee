package dev.backstory.bench.gate;

import dev.backstory.archive.ArticleReader;
import dev.backstory.cluster.copy.NewsroomFolder;
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
final class LabelledStories {
  private final Map<String, List<Article>> articles = new TreeMap<>();
  private final Map<String, String> storyOf = new HashMap<>();

  private LabelledStories() {}

  static LabelledStories read(Path data, String set) {
    LabelledStories stories = new LabelledStories();
    ArticleReader.read(
        data.resolve("stories").resolve(set).resolve("articles.jsonl.gz"),
        (row, article) -> stories.add(row.path("story").asString(), article),
        rejection -> System.err.println(rejection.where() + ": " + rejection.reason()));
    return stories;
  }

  private void add(String story, Article article) {
    storyOf.put(article.id(), story);
    articles.computeIfAbsent(story, _ -> new ArrayList<>()).add(article);
  }

  /** The ids of the stories of at least so many articles, in order. */
  List<String> ids(int fewest) {
    return articles.entrySet().stream()
        .filter(story -> story.getValue().size() >= fewest)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The story that an article is in. */
  String storyOf(String articleId) {
    return Objects.requireNonNull(storyOf.get(articleId), articleId);
  }

  /** Its articles as read, with whose reporting they are. */
  List<StoryArticle> annotated(String story) {
    return new NewsroomFolder()
        .fold(
            articles.getOrDefault(story, List.of()).stream()
                .map(Models.annotator()::annotate)
                .toList());
  }
}

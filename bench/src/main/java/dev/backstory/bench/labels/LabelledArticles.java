package dev.backstory.bench.labels;

import dev.backstory.bench.data.LabelledSets;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.desk.Models;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.StoryArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The labelled stories with their articles, read. */
public final class LabelledArticles {
  private LabelledArticles() {}

  /** Those of the data outside the third that is kept, in the order of the labels. */
  public static Map<LabelledStory, List<StoryArticle>> toTrainOn(Path data) throws IOException {
    return read(labelled(data.resolve("labels")), data);
  }

  /** The same, and our own, which were labelled later to learn from. */
  public static Map<LabelledStory, List<StoryArticle>> toTrainOn(Path root, Path data)
      throws IOException {
    Map<LabelledStory, Collection<String>> ids = labelled(data.resolve("labels"));
    ids.putAll(labelled(root.resolve("bench/labels")));
    return read(ids, data);
  }

  /** The stories of the data outside the third that is kept. */
  public static Set<String> ids(Path data) throws IOException {
    Set<String> ids = new HashSet<>();
    labelled(data.resolve("labels")).keySet().forEach(story -> ids.add(story.id()));
    return ids;
  }

  private static Map<LabelledStory, Collection<String>> labelled(Path folder) throws IOException {
    Map<LabelledStory, Collection<String>> ids = new LinkedHashMap<>();
    LabelledStory.in(folder).stream()
        .filter(story -> !story.isKept())
        .forEach(story -> ids.put(story, story.articleIds()));
    return ids;
  }

  /** Stories with their articles, of whatever ids. */
  public static <S> Map<S, List<StoryArticle>> read(
      Map<S, ? extends Collection<String>> stories, Path data) {
    Set<String> wanted = new HashSet<>();
    stories.values().forEach(wanted::addAll);
    Map<String, AnnotatedArticle> read = annotated(articles(wanted, data));
    Map<S, List<StoryArticle>> found = new LinkedHashMap<>();
    stories.forEach(
        (story, ids) -> {
          List<AnnotatedArticle> members = new ArrayList<>();
          ids.forEach(id -> members.add(Objects.requireNonNull(read.get(id), id)));
          found.put(story, new NewsroomResolver().fold(members));
        });
    return found;
  }

  private static List<Article> articles(Set<String> wanted, Path data) {
    return LabelledSets.OF_STORIES.stream()
        .flatMap(set -> LabelledSets.articles(data, set, wanted).values().stream())
        .toList();
  }

  private static Map<String, AnnotatedArticle> annotated(List<Article> articles) {
    Map<String, AnnotatedArticle> annotated = new ConcurrentHashMap<>();
    Models.annotator();
    articles.parallelStream()
        .forEach(article -> annotated.put(article.id(), Models.annotator().annotate(article)));
    return annotated;
  }
}

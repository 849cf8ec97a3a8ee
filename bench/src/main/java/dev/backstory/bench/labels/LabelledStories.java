package dev.backstory.bench.labels;

import dev.backstory.bench.data.LabelledSets;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.desk.Models;
import dev.backstory.model.StoryArticle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The stories of a labelled set with their articles, as {@code import} would read them. */
public final class LabelledStories {
  private final Map<String, List<JsonNode>> rows = new TreeMap<>();
  private final Map<String, String> storyOf = new HashMap<>();

  private LabelledStories() {}

  public static LabelledStories read(Path data, String set) {
    LabelledStories stories = new LabelledStories();
    LabelledSets.rows(data, set, stories::add);
    return stories;
  }

  private void add(JsonNode row) {
    String story = row.path("story").asString();
    storyOf.put(row.path("id").asString(""), story);
    rows.computeIfAbsent(story, _ -> new ArrayList<>()).add(row);
  }

  /** The ids of the stories of at least so many articles, in order. */
  public List<String> ids(int fewest) {
    return rows.entrySet().stream()
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
            rows.getOrDefault(story, List.of()).parallelStream()
                .flatMap(row -> LabelledSets.article(row).stream())
                .map(Models.annotator()::annotate)
                .toList());
  }
}

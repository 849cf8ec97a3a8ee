package dev.backstory.bench.gate;

import dev.backstory.bench.labels.LabelledStories;
import dev.backstory.bench.labels.LinkLabels;
import dev.backstory.bench.labels.Tables;
import dev.backstory.bench.score.BCubed;
import dev.backstory.compose.topic.StoryEntities;
import dev.backstory.compose.topic.StoryEntities.Place;
import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.model.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the names of a story that name one person, organisation or place are joined over all its
 * articles, and no others: B-cubed over mentions that were labelled by reading. What no topic has
 * is counted as missed, and is in neither figure.
 */
final class JoinsMeasure {
  private static final String NOTHING = "-";

  /** A labelled mention with what it was joined to; {@code topic} is null where nothing has it. */
  private record Joined(String story, String key, @Nullable String topic) {}

  private JoinsMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    List<Joined> all = joined(data);
    List<Joined> found = all.stream().filter(it -> it.topic() != null).toList();
    BCubed score =
        BCubed.of(
            found.stream().map(it -> it.story() + " " + it.key()).toList(),
            found.stream().map(it -> it.story() + " " + it.topic()).toList());
    return Map.of(
        "precision", score.precision(),
        "recall", score.recall(),
        "f1", score.f1(),
        "found", (double) found.size() / all.size());
  }

  private static List<Joined> joined(Path data) throws IOException {
    List<Joined> joined = new ArrayList<>();
    try (KnowledgeBase base = LinkLabels.base(Files.createTempDirectory("linking-base"))) {
      StoryEntities entities = new StoryEntities(base);
      for (Map.Entry<String, Map<String, List<List<String>>>> set : labels().entrySet()) {
        LabelledStories stories = LabelledStories.read(data, set.getKey());
        for (Map.Entry<String, List<List<String>>> story : set.getValue().entrySet()) {
          Map<Evidence, String> topics = topics(entities, stories, story.getKey());
          for (List<String> row : story.getValue()) {
            joined.add(new Joined(story.getKey(), row.get(5), topics.get(Tables.place(row, 2))));
          }
        }
      }
    }
    return joined;
  }

  /** The rows of what names something, by set and story. */
  private static Map<String, Map<String, List<List<String>>>> labels() throws IOException {
    Map<String, Map<String, List<List<String>>>> labels = new LinkedHashMap<>();
    for (List<String> row : Tables.rows("story-joins.tsv")) {
      if (!row.get(5).equals(NOTHING)) {
        labels
            .computeIfAbsent(row.get(0), _ -> new LinkedHashMap<>())
            .computeIfAbsent(row.get(1), _ -> new ArrayList<>())
            .add(row);
      }
    }
    return labels;
  }

  /** The number of the topic that each mention of the story is joined to. */
  private static Map<Evidence, String> topics(
      StoryEntities entities, LabelledStories stories, String story) {
    Map<Evidence, String> topics = new HashMap<>();
    List<List<Place>> joined = entities.joined(stories.annotated(story));
    for (int i = 0; i < joined.size(); i++) {
      for (Place place : joined.get(i)) {
        topics.put(
            Evidence.of(place.articleId(), place.span()),
            i + ": " + joined.get(i).getFirst().words());
      }
    }
    return topics;
  }
}

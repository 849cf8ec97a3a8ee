package dev.backstory.bench.gate;

import dev.backstory.bench.labels.LabelledStory;
import dev.backstory.bench.labels.StoryPageScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a reader of story pages sees, as {@code stage page} makes them, against the labels of their
 * stories: for those that were tuned on, and for the third that was kept.
 */
final class StoryPagesMeasure implements Measure {
  @Override
  public String name() {
    return "page";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    List<LabelledStory> stories = StoryLabels.of(data);
    Map<String, JsonNode> printed = StoryLabels.run("page", stories, data);
    StoryPageScore tuned = new StoryPageScore();
    StoryPageScore kept = new StoryPageScore();
    for (LabelledStory story : stories) {
      StoryPageScore score = story.isKept() ? kept : tuned;
      JsonNode page = printed.get(story.id());
      if (page == null) {
        score.addMissing(story);
      } else {
        score.add(story, page);
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    tuned.figures().forEach((name, value) -> figures.put("tuned." + name, value));
    kept.figures().forEach((name, value) -> figures.put("kept." + name, value));
    return figures;
  }
}

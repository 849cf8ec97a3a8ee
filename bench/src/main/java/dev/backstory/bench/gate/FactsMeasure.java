package dev.backstory.bench.gate;

import dev.backstory.bench.labels.FactScore;
import dev.backstory.bench.labels.LabelledStory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Whether facts that several newsrooms tell are found by {@code stage facts}, and whether what is
 * joined belongs together: for the stories that were trained on, and for the third that was kept.
 */
final class FactsMeasure implements Measure {
  @Override
  public String name() {
    return "facts";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    List<LabelledStory> stories = StoryLabels.of(data);
    Map<String, JsonNode> printed = StoryLabels.run("facts", stories, data);
    FactScore tuned = new FactScore();
    FactScore kept = new FactScore();
    for (LabelledStory story : stories) {
      JsonNode row = printed.get(story.id());
      if (row == null) {
        throw new IllegalStateException("no facts of " + story.id());
      }
      (story.isKept() ? kept : tuned).add(story, row.path("facts"));
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    tuned.figures().forEach((name, value) -> figures.put("tuned." + name, value));
    kept.figures().forEach((name, value) -> figures.put("kept." + name, value));
    return figures;
  }
}

package dev.backstory.bench.gate;

import dev.backstory.bench.labels.FactScore;
import dev.backstory.bench.labels.LabelledStory;
import dev.backstory.bench.labels.StoryPageScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What stages make of the stories that were labelled by reading: of those that were trained and
 * tuned on, and of the third that was kept.
 */
final class LabelledStoriesMeasure {
  private LabelledStoriesMeasure() {}

  /**
   * Whether facts that several newsrooms tell are found by {@code stage facts}, and whether what is
   * joined belongs together.
   */
  static Map<String, Double> facts(Path data) throws IOException {
    List<LabelledStory> stories = LabelledStory.all(data);
    Map<String, JsonNode> printed = StoryRun.of("facts", stories, data);
    FactScore tuned = new FactScore();
    FactScore kept = new FactScore();
    for (LabelledStory story : stories) {
      JsonNode row = printed.get(story.id());
      if (row == null) {
        throw new IllegalStateException("no facts of " + story.id());
      }
      (story.isKept() ? kept : tuned).add(story, row.path("facts"));
    }
    return figures(tuned.figures(), kept.figures());
  }

  /** What a reader of story pages sees, as {@code stage page} makes them. */
  static Map<String, Double> pages(Path data) throws IOException {
    List<LabelledStory> stories = LabelledStory.all(data);
    Map<String, JsonNode> printed = StoryRun.of("page", stories, data);
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
    return figures(tuned.figures(), kept.figures());
  }

  private static Map<String, Double> figures(Map<String, Double> tuned, Map<String, Double> kept) {
    Map<String, Double> figures = new LinkedHashMap<>(Measure.under("tuned", tuned));
    figures.putAll(Measure.under("kept", kept));
    return figures;
  }
}

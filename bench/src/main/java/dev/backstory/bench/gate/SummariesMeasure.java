package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.score.SharedWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * How many of their words the headlines and summaries of {@code stage summaries} share with an
 * editor's, over every sixteenth roundup.
 */
final class SummariesMeasure {
  /** Every second of those to measure on, for the time that the gate takes. */
  private static final int GATE = 16;

  private SummariesMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    List<JsonNode> all = JsonRows.of(data.resolve("stories/allsides/stories.jsonl.gz"));
    Map<String, JsonNode> gold = new LinkedHashMap<>();
    IntStream.range(0, all.size())
        .filter(i -> SharedWords.isMeasured(i) && i % GATE == 0)
        .forEach(i -> gold.put("allsides:" + all.get(i).path("story").asString(), all.get(i)));
    Map<String, JsonNode> told =
        StoryRun.of("summaries", (story, _) -> gold.containsKey(story), data);
    return Map.of(
        "allsides.rouge1", score("summary", gold, told),
        "allsides.headline", score("headline", gold, told));
  }

  /** Mean over the true ones; one that is missing counts 0. */
  static double score(String what, Map<String, JsonNode> gold, Map<String, JsonNode> told) {
    return gold.entrySet().stream()
        .mapToDouble(
            story ->
                told.containsKey(story.getKey())
                    ? SharedWords.f1(
                        story.getValue().path(what).asString(""),
                        told.get(story.getKey()).path(what).asString(""))
                    : 0)
        .average()
        .orElse(0);
  }
}

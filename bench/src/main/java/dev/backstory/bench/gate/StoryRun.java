package dev.backstory.bench.gate;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.LabelledStory;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs a stage over stories of the labelled sets. */
public final class StoryRun {
  private StoryRun() {}

  /** What the stage prints of each story, by its id. */
  public static Map<String, JsonNode> of(String stage, List<LabelledStory> stories, Path data)
      throws IOException {
    Set<String> wanted = stories.stream().map(LabelledStory::id).collect(Collectors.toSet());
    return of(stage, (story, _) -> wanted.contains(story), data);
  }

  /**
   * The same of other stories.
   *
   * @param wanted whether an article is one of them, by the ids of its story and of itself
   */
  public static Map<String, JsonNode> of(
      String stage, BiPredicate<String, String> wanted, Path data) throws IOException {
    Path articles = Files.createTempFile("articles", ".jsonl");
    try {
      write(wanted, data, articles);
      return JsonRows.by("story", StageRun.of(stage, articles));
    } finally {
      Files.delete(articles);
    }
  }

  private static void write(BiPredicate<String, String> wanted, Path data, Path to)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      for (String set : LabelledSets.OF_STORIES) {
        for (JsonNode article : JsonRows.of(LabelledSets.file(data, set))) {
          String story = set + ":" + article.path("story").asString();
          if (wanted.test(story, article.path("id").asString())) {
            out.write(((ObjectNode) article).put("story", story) + "\n");
          }
        }
      }
    }
  }
}

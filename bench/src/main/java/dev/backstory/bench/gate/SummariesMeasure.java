package dev.backstory.bench.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * How many of their words the headlines and summaries of {@code stage summaries} share with an
 * editor's, over every eighth roundup.
 */
final class SummariesMeasure implements Measure {

  @Override
  public String name() {
    return "summaries";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    Path folder = data.resolve("stories").resolve("allsides");
    List<JsonNode> all = JsonRows.of(folder.resolve("stories.jsonl.gz"));
    List<JsonNode> gold =
        IntStream.range(0, all.size()).filter(SharedWords::isMeasured).mapToObj(all::get).toList();
    Path articles = Files.createTempFile("articles", ".jsonl");
    try {
      writeArticlesOf(gold, folder.resolve("articles.jsonl.gz"), articles);
      List<JsonNode> told = StageRun.of("summaries", articles);
      return Map.of(
          "allsides.rouge1", score("summary", gold, told),
          "allsides.headline", score("headline", gold, told));
    } finally {
      Files.delete(articles);
    }
  }

  private static void writeArticlesOf(List<JsonNode> stories, Path from, Path to)
      throws IOException {
    Set<String> wanted = new HashSet<>();
    stories.forEach(story -> wanted.add(story.path("story").asString()));
    try (Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      JsonRows.of(from).stream()
          .filter(article -> wanted.contains(article.path("story").asString()))
          .forEach(article -> writeLine(out, article));
    }
  }

  private static void writeLine(Writer out, JsonNode row) {
    try {
      out.write(row + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Mean over the true ones; one that is missing counts 0. */
  static double score(String what, List<JsonNode> gold, List<JsonNode> predicted) {
    Map<String, String> found = new HashMap<>();
    predicted.forEach(row -> found.put(row.path("story").asString(), row.path(what).asString("")));
    return gold.stream()
        .mapToDouble(
            row ->
                SharedWords.rouge1(
                    row.path(what).asString(""),
                    found.getOrDefault(row.path("story").asString(), "")))
        .average()
        .orElse(0);
  }
}

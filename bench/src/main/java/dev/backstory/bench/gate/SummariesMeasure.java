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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * How many of their words the summaries of {@code stage summaries} share with an editor's (ROUGE-1,
 * Lin 2004, F1, without stemming), over every {@value #EVERY}th story.
 */
final class SummariesMeasure implements Measure {
  private static final int EVERY = 8;
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  @Override
  public String name() {
    return "summaries";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    Path folder = data.resolve("stories").resolve("allsides");
    List<JsonNode> all = JsonRows.of(folder.resolve("stories.jsonl.gz"));
    List<JsonNode> gold =
        IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
    Path articles = Files.createTempFile("articles", ".jsonl");
    try {
      writeArticlesOf(gold, folder.resolve("articles.jsonl.gz"), articles);
      return Map.of("allsides.rouge1", score(gold, StageRun.of("summaries", articles)));
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

  /** Mean over the true summaries; one that is missing counts 0. */
  static double score(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<String, String> summaries = new HashMap<>();
    predicted.forEach(
        row -> summaries.put(row.path("story").asString(), row.path("summary").asString("")));
    return gold.stream()
        .mapToDouble(
            row ->
                rouge1(
                    words(row.path("summary").asString("")),
                    words(summaries.getOrDefault(row.path("story").asString(), ""))))
        .average()
        .orElse(0);
  }

  private static double rouge1(List<String> truth, List<String> found) {
    Map<String, Integer> left = new HashMap<>();
    truth.forEach(word -> left.merge(word, 1, Integer::sum));
    double shared = 0;
    for (String word : found) {
      int count = left.getOrDefault(word, 0);
      if (count > 0) {
        shared++;
        left.put(word, count - 1);
      }
    }
    return shared == 0 ? 0 : 2 * shared / (truth.size() + found.size());
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }
}

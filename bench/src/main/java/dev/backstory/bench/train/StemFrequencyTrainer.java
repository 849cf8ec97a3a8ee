package dev.backstory.bench.train;

import dev.backstory.cli.print.Json;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/**
 * Makes the table of how common each stem is in news: {@code StemFrequencyTrainer TABLE
 * FILE.jsonl.gz…}. Each line of a file has {@code text}, or {@code sentences} with a {@code text}
 * each. Stems of fewer than {@value #RAREST} articles are left out: to the reader of the table they
 * are as rare as those it has never seen.
 */
public final class StemFrequencyTrainer {
  private static final int RAREST = 4;

  private final Map<String, Integer> frequencies = new TreeMap<>();
  private int articles;

  private StemFrequencyTrainer() {}

  public static void main(String[] args) throws IOException {
    StemFrequencyTrainer trainer = new StemFrequencyTrainer();
    for (String file : List.of(args).subList(1, args.length)) {
      trainer.read(Path.of(file));
    }
    Files.write(Path.of(args[0]), trainer.table());
  }

  private void read(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      in.lines().map(Json.MAPPER::readTree).map(StemFrequencyTrainer::text).forEach(this::count);
    }
  }

  private static String text(JsonNode row) {
    return row.has("text")
        ? row.path("text").asString()
        : StreamSupport.stream(row.path("sentences").spliterator(), false)
            .map(sentence -> sentence.path("text").asString())
            .collect(Collectors.joining("\n"));
  }

  private void count(String text) {
    Article article = new Article("a", null, null, List.of(), null, null, null, null, null, text);
    AnnotatedArticle unread =
        new AnnotatedArticle(
            article,
            article.length(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Embedding.of());
    ArticleSignature.of(unread)
        .text()
        .keySet()
        .forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
    articles++;
  }

  private List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("# The share of " + articles + " news articles in which each stem occurs.");
    frequencies.forEach(
        (stem, count) -> {
          if (count >= RAREST) {
            double share = (double) count / articles;
            lines.add(stem + "\t" + String.format(Locale.ROOT, "%.4f", share));
          }
        });
    return lines;
  }
}

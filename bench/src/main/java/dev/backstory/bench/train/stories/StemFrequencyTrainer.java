package dev.backstory.bench.train.stories;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Makes the table of how common each stem is in news. Stems of fewer than {@value #RAREST} articles
 * are left out: to the reader of the table they are as rare as those it has never seen.
 */
public final class StemFrequencyTrainer {
  private static final int RAREST = 4;

  private final Map<String, Integer> frequencies = new TreeMap<>();
  private int articles;

  private StemFrequencyTrainer() {}

  /**
   * Counts in these articles.
   *
   * @param files gzipped JSON Lines, each with {@code text}, or {@code sentences} with a {@code
   *     text} each
   * @param out takes the table
   */
  public static void train(List<Path> files, Path out) throws IOException {
    StemFrequencyTrainer trainer = new StemFrequencyTrainer();
    for (Path file : files) {
      JsonRows.of(file).stream().map(StemFrequencyTrainer::text).forEach(trainer::count);
    }
    Files.write(out, trainer.table());
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

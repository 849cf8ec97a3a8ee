package dev.backstory.bench.train.extract;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.train.Folds;
import dev.backstory.extract.FactExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Trains what chooses a page's headline, authors and date among all that the page states and shows.
 * Prints for each fact how often the choice was right on hosts that it was not trained on.
 */
public final class FactTrainer {
  private static final List<String> SETS = List.of("news-outlets", "wcxb-articles");
  private static final int FOLDS = 10;
  private static final double RIDGE = 1;
  private static final double SMALLEST_WEIGHT = 0.01;

  private FactTrainer() {}

  /** A page: its labels, where it is from, and its HTML. */
  private record Page(String set, String host, JsonNode truth, Path file) {}

  private record Row(String set, String host, boolean labelled, ChoiceTrainer.Example example) {}

  /**
   * Trains on these pages.
   *
   * @param pages folder of the labelled page sets
   * @param out the folder that takes the weights
   */
  public static void train(Path pages, Path out) throws IOException {
    Map<Fact, List<Row>> rows = new TreeMap<>();
    for (Page page : pages(pages)) {
      FactExamples examples = FactExamples.of(JsonRows.unpacked(page.file()));
      for (Fact fact : Fact.values()) {
        rows.computeIfAbsent(fact, f -> new ArrayList<>()).add(row(fact, page, examples));
      }
    }
    for (Map.Entry<Fact, List<Row>> entry : rows.entrySet()) {
      validate(entry.getKey(), entry.getValue());
      write(out.resolve(entry.getKey().file()), fit(entry.getValue()));
    }
  }

  private static Row row(Fact fact, Page page, FactExamples examples) {
    List<ChoiceTrainer.Option> options =
        fact.candidates(examples).stream()
            .map(
                c ->
                    new ChoiceTrainer.Option(
                        c.traits().values(), fact.isRight(page.truth(), c.value())))
            .toList();
    return new Row(
        page.set(),
        page.host(),
        fact.isLabelled(page.truth()),
        new ChoiceTrainer.Example(options, fact.weight(page.truth())));
  }

  private static Map<String, Double> fit(List<Row> rows) {
    return new ChoiceTrainer(RIDGE).fit(rows.stream().map(Row::example).toList());
  }

  private static void validate(Fact fact, List<Row> rows) {
    List<Boolean> right =
        Folds.unseen(
            rows,
            row -> Math.floorMod(row.host().hashCode(), FOLDS),
            FactTrainer::fit,
            FactTrainer::choosesRight);
    for (String set : SETS) {
      int[] labelled =
          IntStream.range(0, rows.size())
              .filter(i -> rows.get(i).set().equals(set) && rows.get(i).labelled())
              .toArray();
      System.out.printf(
          Locale.ROOT,
          "%s %s of %d: right %.3f, at hand %.3f%n",
          fact,
          set,
          labelled.length,
          IntStream.of(labelled).map(i -> right.get(i) ? 1 : 0).average().orElse(0),
          IntStream.of(labelled)
              .map(i -> rows.get(i).example().hasRight() ? 1 : 0)
              .average()
              .orElse(0));
    }
  }

  /** Whether the first of the likeliest candidates is right. */
  private static boolean choosesRight(Map<String, Double> weights, Row row) {
    boolean right = false;
    double most = Double.NEGATIVE_INFINITY;
    for (ChoiceTrainer.Option option : row.example().options()) {
      double score = ChoiceTrainer.score(option.traits(), weights);
      right = score > most ? option.right() : right;
      most = Math.max(most, score);
    }
    return right;
  }

  private static void write(Path file, Map<String, Double> weights) throws IOException {
    StringBuilder lines =
        new StringBuilder("# Weights of traits, trained by bench train page-facts.\n");
    weights.forEach(
        (trait, weight) -> {
          if (Math.abs(weight) >= SMALLEST_WEIGHT) {
            lines.append(String.format(Locale.ROOT, "%s=%.3f%n", trait, weight));
          }
        });
    Files.writeString(file, lines);
  }

  private static List<Page> pages(Path folder) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String set : SETS) {
      for (JsonNode truth : JsonRows.of(folder.resolve(set).resolve("truth.jsonl.gz"))) {
        String id = truth.path("id").asString();
        Path file = folder.resolve(set).resolve("html").resolve(id + ".html.gz");
        pages.add(new Page(set, host(truth), truth, file));
      }
    }
    pages.sort(Comparator.comparing(page -> page.set() + page.file()));
    return pages;
  }

  /** The site that a page is from; of several pages of a site none is held back alone. */
  private static String host(JsonNode truth) {
    String url = truth.path("url").asString("");
    return url.isEmpty()
        ? truth.path("outlet").asString(truth.path("id").asString())
        : url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*", "");
  }
}

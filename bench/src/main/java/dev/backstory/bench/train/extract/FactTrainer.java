package dev.backstory.bench.train.extract;

import dev.backstory.bench.data.JsonRows;
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

  private final boolean misses;

  /**
   * @param misses whether every choice that was not right is printed
   */
  public FactTrainer(boolean misses) {
    this.misses = misses;
  }

  /** A page: its labels, where it is from, and its HTML. */
  private record Page(String set, String host, JsonNode truth, Path file) {}

  private record Row(
      Page page, List<FactExamples.Candidate> candidates, ChoiceTrainer.Example example) {}

  /**
   * Trains on these pages.
   *
   * @param pages folder of the labelled page sets
   * @param out the folder that takes the weights
   */
  public void train(Path pages, Path out) throws IOException {
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
    List<FactExamples.Candidate> candidates = fact.candidates(examples);
    List<ChoiceTrainer.Option> options =
        candidates.stream()
            .map(
                c ->
                    new ChoiceTrainer.Option(
                        c.traits().values(), fact.isRight(page.truth(), c.value())))
            .toList();
    return new Row(page, candidates, new ChoiceTrainer.Example(options, fact.weight(page.truth())));
  }

  private static Map<String, Double> fit(List<Row> rows) {
    return new ChoiceTrainer(RIDGE).fit(rows.stream().map(Row::example).toList());
  }

  private void validate(Fact fact, List<Row> rows) {
    Map<String, int[]> right = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Map<String, Double> weights =
          fit(rows.stream().filter(row -> fold(row.page()) != held).toList());
      rows.stream()
          .filter(row -> fold(row.page()) == held && fact.isLabelled(row.page().truth()))
          .forEach(row -> count(fact, row, weights, right));
    }
    right.forEach(
        (set, n) ->
            System.out.printf(
                Locale.ROOT,
                "%s %s of %d: right %.3f, at hand %.3f%n",
                fact,
                set,
                n[2],
                n[0] / (double) n[2],
                n[1] / (double) n[2]));
  }

  private void count(Fact fact, Row row, Map<String, Double> weights, Map<String, int[]> right) {
    int[] n = right.computeIfAbsent(row.page().set(), set -> new int[3]);
    List<ChoiceTrainer.Option> options = row.example().options();
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < options.size(); i++) {
      double score = ChoiceTrainer.score(options.get(i).traits(), weights);
      if (score > most) {
        best = i;
        most = score;
      }
    }
    boolean atHand = options.stream().anyMatch(ChoiceTrainer.Option::right);
    boolean chosen = best >= 0 && options.get(best).right();
    n[0] += chosen ? 1 : 0;
    n[1] += atHand ? 1 : 0;
    n[2]++;
    if (misses && !chosen) {
      System.out.println(
          "MISS "
              + fact
              + " "
              + row.page().truth().path("id").asString()
              + (atHand ? " AT HAND" : "")
              + " truth "
              + fact.label(row.page().truth())
              + " chosen "
              + (best < 0 ? null : row.candidates().get(best).value()));
      for (int i = 0; i < options.size(); i++) {
        if (i == best || options.get(i).right()) {
          System.out.println(
              "    " + row.candidates().get(i).value() + " " + options.get(i).traits());
        }
      }
    }
  }

  private static int fold(Page page) {
    return Math.floorMod(page.host().hashCode(), FOLDS);
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

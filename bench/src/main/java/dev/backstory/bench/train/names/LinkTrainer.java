package dev.backstory.bench.train.names;

import dev.backstory.bench.labels.LinkLabels;
import dev.backstory.bench.labels.LinkLabels.Found;
import dev.backstory.bench.train.Folds;
import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.bench.train.LogisticRegression.Example;
import dev.backstory.compose.topic.LinkExamples;
import dev.backstory.compose.topic.LinkExamples.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fits the weights of the linking of entities on the tuned half of the labels and prints them as
 * the table that {@code link-weights.tsv} is; and, for the choice of the threshold, what comes of
 * several in cross-validation (by article, in five parts).
 */
public final class LinkTrainer {
  private static final double RIDGE = 0.5;
  private static final int PARTS = 5;
  private static final double[] THRESHOLDS = {0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9};

  private LinkTrainer() {}

  /**
   * The likeliest of the candidates of a mention.
   *
   * @param whole whether the right entry was among those that could be found
   */
  private record Guess(double probability, boolean right, boolean whole) {}

  /** Fits on the labelled data. */
  public static void train(Path data) throws IOException {
    List<Found> tuned = LinkLabels.find(data).stream().filter(Found::tuned).toList();
    double[] weights = new LogisticRegression(RIDGE).fit(rows(tuned));
    List<String> names = LinkExamples.names();
    for (int i = 0; i < names.size(); i++) {
      print(names.get(i), weights[i]);
    }
    print("intercept", weights[names.size()]);
    List<Guess> guesses = guesses(tuned);
    for (double threshold : THRESHOLDS) {
      System.out.println("# " + line(guesses, threshold));
    }
  }

  private static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%s\t%.3f%n", name, value);
  }

  private static String line(List<Guess> guesses, double threshold) {
    List<Guess> made = guesses.stream().filter(g -> g.probability() >= threshold).toList();
    return String.format(
        Locale.ROOT,
        "threshold %.2f: %d links, %d of them right; without the right entry %d",
        threshold,
        made.stream().filter(Guess::whole).count(),
        made.stream().filter(Guess::right).count(),
        made.stream().filter(g -> !g.whole()).count());
  }

  private static List<Example> rows(List<Found> labels) {
    List<Example> rows = new ArrayList<>();
    for (Found found : labels) {
      for (LinkExamples.Example view : views(found)) {
        for (Candidate candidate : view.candidates()) {
          rows.add(new Example(candidate.values(), found.isRight(candidate.entityId()), 1));
        }
      }
    }
    return rows;
  }

  /** The candidates as they are, and without the right one. */
  private static List<LinkExamples.Example> views(Found found) {
    return Stream.of(found.example(), found.without()).filter(Objects::nonNull).toList();
  }

  private static List<Guess> guesses(List<Found> tuned) {
    return Folds.unseen(
            tuned,
            found -> Math.floorMod(found.article().hashCode(), PARTS),
            others -> new LogisticRegression(RIDGE).fit(rows(others)),
            LinkTrainer::guesses)
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<Guess> guesses(double[] weights, Found found) {
    return views(found).stream().flatMap(view -> guess(found, view, weights).stream()).toList();
  }

  private static Optional<Guess> guess(Found found, LinkExamples.Example view, double[] weights) {
    double all = 1 + view.candidates().stream().mapToDouble(c -> odds(weights, c.values())).sum();
    return view.candidates().stream()
        .max(Comparator.comparingDouble(c -> odds(weights, c.values())))
        .map(
            best ->
                new Guess(
                    odds(weights, best.values()) / all,
                    found.isRight(best.entityId()),
                    view == found.example()));
  }

  private static double odds(double[] weights, double[] values) {
    return Math.exp(LogisticRegression.odds(weights, values));
  }
}

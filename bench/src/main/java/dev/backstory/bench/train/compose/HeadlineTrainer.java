package dev.backstory.bench.train.compose;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.labels.LabelledArticles;
import dev.backstory.bench.labels.Share;
import dev.backstory.bench.score.SharedWords;
import dev.backstory.bench.train.Folds;
import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.bench.train.LogisticRegression.Example;
import dev.backstory.compose.section.headline.Headline;
import dev.backstory.compose.section.headline.HeadlineFigures;
import dev.backstory.compose.section.headline.HeadlineWriter;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts;
import dev.backstory.models.OnnxJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;

/**
 * Fits which of a story's headlines is the best. Of two headlines of a roundup the better one has
 * more words of the editor's own. The roundups that {@code bench gate summaries} measures on are
 * left out of the fit. Prints how many words the chosen ones share.
 */
public final class HeadlineTrainer {
  private static final double RIDGE = 10;
  private static final int FOLDS = 5;
  private static final int DRAW = 3;

  /**
   * A headline of a roundup.
   *
   * @param worth the share of words that it has in common with the editor's, 0 to 1
   */
  private record Candidate(double[] shown, double[] judged, double worth) {}

  private record Roundup(String id, boolean kept, List<Candidate> candidates) {
    int fold() {
      return Share.of(id, DRAW, FOLDS);
    }
  }

  private HeadlineTrainer() {}

  /**
   * Fits on the labelled data.
   *
   * @param out takes the weights
   */
  public static void train(Path data, Path out) throws IOException {
    List<JsonNode> rows =
        JsonRows.of(data.resolve("stories").resolve("allsides").resolve("stories.jsonl.gz"));
    Map<JsonNode, List<String>> members = new LinkedHashMap<>();
    rows.forEach(row -> members.put(row, ids(row)));
    List<Roundup> roundups = new ArrayList<>();
    try (OnnxJudge judge = new OnnxJudge()) {
      Map<JsonNode, List<StoryArticle>> read = LabelledArticles.read(members, data);
      for (int i = 0; i < rows.size(); i++) {
        JsonNode row = rows.get(i);
        roundups.add(
            roundup(row, SharedWords.isMeasured(i), read.getOrDefault(row, List.of()), judge));
      }
    }
    roundups.removeIf(roundup -> roundup.candidates().size() < 2);
    Files.write(
        out,
        List.of(
            "shown" + LogisticRegression.cells(fit(roundups, "shown", Candidate::shown)),
            "judged" + LogisticRegression.cells(fit(roundups, "judged", Candidate::judged))));
  }

  private static List<String> ids(JsonNode row) {
    List<String> ids = new ArrayList<>();
    row.path("articles").forEach(id -> ids.add(id.asString()));
    return ids;
  }

  private static Roundup roundup(
      JsonNode row, boolean kept, List<StoryArticle> articles, OnnxJudge judge) {
    StoryMaterial material = new StoryMaterial(articles, List.of(), StoryFacts.NONE);
    String truth = row.path("headline").asString("");
    List<Headline> all = HeadlineWriter.headlines(material);
    HeadlineFigures figures = new HeadlineFigures(material, all);
    List<Headline> sober = all.stream().filter(Headline::isSober).toList();
    List<Candidate> candidates = new ArrayList<>();
    for (Headline headline : sober) {
      List<double[]> under =
          sober.stream()
              .filter(other -> !other.words().equals(headline.words()))
              .map(other -> judge.uses(other.words(), List.of(headline.words())).getFirst())
              .map(HeadlineFigures::judged)
              .toList();
      if (!under.isEmpty()) {
        double[] shown = figures.shown(headline);
        candidates.add(
            new Candidate(
                shown,
                DoubleStream.concat(DoubleStream.of(shown), DoubleStream.of(mean(under))).toArray(),
                SharedWords.f1(truth, headline.words())));
      }
    }
    return new Roundup(row.path("story").asString(), kept, candidates);
  }

  private static double[] mean(List<double[]> rows) {
    double[] mean = new double[rows.getFirst().length];
    for (double[] row : rows) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / rows.size();
      }
    }
    return mean;
  }

  /** The weights over all roundups that are not kept; says what they are worth. */
  private static double[] fit(
      List<Roundup> all, String what, Function<Candidate, double[]> figures) {
    List<Roundup> others = all.stream().filter(roundup -> !roundup.kept()).toList();
    List<Roundup> kept = all.stream().filter(Roundup::kept).toList();
    double left =
        Folds.unseen(
                others,
                Roundup::fold,
                some -> weights(some, figures),
                (weights, roundup) -> worth(roundup, weights, figures))
            .stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    double[] weights = weights(others, figures);
    System.out.printf(
        Locale.ROOT,
        "%-7s %d roundups left out of the fit in turn %.3f, %d kept %.3f (any headline %.3f, the best %.3f)%n",
        what,
        others.size(),
        left / others.size(),
        kept.size(),
        kept.stream().mapToDouble(roundup -> worth(roundup, weights, figures)).average().orElse(0),
        kept.stream()
            .mapToDouble(roundup -> worths(roundup).average().orElse(0))
            .average()
            .orElse(0),
        kept.stream().mapToDouble(roundup -> worths(roundup).max().orElse(0)).average().orElse(0));
    return weights;
  }

  private static DoubleStream worths(Roundup roundup) {
    return roundup.candidates().stream().mapToDouble(Candidate::worth);
  }

  /** The worth of the headline that the weights choose. */
  private static double worth(
      Roundup roundup, double[] weights, Function<Candidate, double[]> figures) {
    Candidate best = roundup.candidates().getFirst();
    for (Candidate candidate : roundup.candidates()) {
      if (LogisticRegression.odds(weights, figures.apply(candidate))
          > LogisticRegression.odds(weights, figures.apply(best))) {
        best = candidate;
      }
    }
    return best.worth();
  }

  /** Each pair of a roundup's headlines in either order, weighed by how far apart they are. */
  private static double[] weights(List<Roundup> roundups, Function<Candidate, double[]> figures) {
    List<Example> examples = new ArrayList<>();
    for (Roundup roundup : roundups) {
      for (Candidate one : roundup.candidates()) {
        for (Candidate other : roundup.candidates()) {
          if (one.worth() != other.worth()) {
            examples.add(
                new Example(
                    minus(figures.apply(one), figures.apply(other)),
                    one.worth() > other.worth(),
                    Math.abs(one.worth() - other.worth())));
          }
        }
      }
    }
    double[] weights = new LogisticRegression(RIDGE).fit(examples);
    return Arrays.copyOf(weights, weights.length - 1);
  }

  private static double[] minus(double[] one, double[] other) {
    double[] difference = one.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= other[i];
    }
    return difference;
  }
}

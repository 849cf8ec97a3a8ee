package dev.backstory.bench.train;

import dev.backstory.bench.gate.PairScores;
import dev.backstory.bench.gate.QualityGate;
import dev.backstory.bench.labels.EditorLabels;
import dev.backstory.bench.labels.LabelledArticles;
import dev.backstory.bench.labels.LabelledStory;
import dev.backstory.bench.train.LogisticRegression.Example;
import dev.backstory.cli.Models;
import dev.backstory.compose.section.HeadlineWriter;
import dev.backstory.compose.story.NewsValue;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.SentenceFeatures;
import dev.backstory.compose.story.SentenceUses;
import dev.backstory.compose.story.StoodBefore;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.StoryArticle;
import dev.backstory.sentence.StorySentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits what sentences are worth to a page: {@code train-news-value FILE}. By what stories show, on
 * the labelled stories that are not kept; with what the judge says, on the sixth of them that it
 * was not trained on. Prints what each is worth on that sixth, where the first is fitted on the
 * others and the second on its other stories.
 */
public final class NewsValueTrainer {
  private static final double RIDGE = 3;

  /**
   * A sentence.
   *
   * @param judged what the judge says of it, too; null if it may know the story
   */
  private record Row(String story, double[] shown, double @Nullable [] judged, List<Float> wanted) {
    boolean wanted(Use use) {
      return wanted.get(use.ordinal()) > 0.5;
    }
  }

  private NewsValueTrainer() {}

  public static void main(String[] args) throws IOException {
    Path data = QualityGate.data(QualityGate.root(Path.of("").toAbsolutePath())).orElseThrow();
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<LabelledStory, List<StoryArticle>> story :
        LabelledArticles.toTrainOn(data).entrySet()) {
      add(story.getKey(), story.getValue(), rows);
    }
    List<Row> unknown = rows.stream().filter(row -> row.judged() != null).toList();
    List<String> lines = new ArrayList<>();
    for (Use use : Use.values()) {
      double[] blind = fitShown(rows, use, row -> row.judged() == null);
      report(use, unknown, blind);
      lines.add(line(use, "shown", fitShown(rows, use, _ -> true)));
      lines.add(line(use, "judged", fitJudged(unknown, use, "")));
    }
    Files.write(Path.of(args[0]), lines);
  }

  private static String line(Use use, String by, double[] weights) {
    return use.name().toLowerCase(Locale.ROOT)
        + "\t"
        + by
        + Arrays.stream(weights)
            .mapToObj(weight -> String.format(Locale.ROOT, "\t%.3f", weight))
            .collect(Collectors.joining());
  }

  private static void add(LabelledStory labels, List<StoryArticle> articles, List<Row> rows) {
    StoryMaterial material = new StoryMaterial(articles, List.of(), Models.facts().find(articles));
    SentenceFeatures shown = new SentenceFeatures(material, new Salience(material));
    boolean unknown = PairFold.of(labels.id()) == PairFold.LEFT_OUT;
    NewsValue value =
        unknown
            ? new NewsValue(
                shown,
                SentenceUses.ofAll(material, new HeadlineWriter().write(material), Models.editor()),
                new StoodBefore(null))
            : null;
    EditorLabels editor = new EditorLabels(labels.row());
    for (StorySentence sentence : material.sentences()) {
      Set<String> ids = labels.at(sentence.evidence());
      if (ids.size() == 1) {
        rows.add(
            new Row(
                labels.id(),
                shown.of(sentence),
                value == null ? null : value.judged(sentence),
                editor.of(ids.iterator().next())));
      }
    }
  }

  private static double[] fitShown(List<Row> rows, Use use, Predicate<Row> of) {
    return new LogisticRegression(RIDGE)
        .fit(
            rows.stream()
                .filter(of)
                .map(row -> new Example(row.shown(), row.wanted(use), 1))
                .toList());
  }

  private static double[] fitJudged(List<Row> rows, Use use, String without) {
    return new LogisticRegression(RIDGE)
        .fit(
            rows.stream()
                .filter(row -> !row.story().equals(without))
                .map(row -> new Example(use.inputs(judged(row)), row.wanted(use), 1))
                .toList());
  }

  private static double[] judged(Row row) {
    return Objects.requireNonNull(row.judged());
  }

  private static double odds(double[] weights, double[] values) {
    return weights[values.length]
        + IntStream.range(0, values.length).mapToDouble(i -> weights[i] * values[i]).sum();
  }

  private static void report(Use use, List<Row> rows, double[] shown) {
    double[] byShown = rows.stream().mapToDouble(row -> odds(shown, row.shown())).toArray();
    double[] byJudge = rows.stream().mapToDouble(row -> judged(row)[use.ordinal()]).toArray();
    double[] byBoth = new double[rows.size()];
    boolean[] yes = new boolean[rows.size()];
    String story = "";
    double[] weights = {};
    for (int i = 0; i < yes.length; i++) {
      Row row = rows.get(i);
      if (!row.story().equals(story)) {
        story = row.story();
        weights = fitJudged(rows, use, story);
      }
      byBoth[i] = odds(weights, use.inputs(judged(row)));
      yes[i] = row.wanted(use);
    }
    long count = rows.stream().filter(row -> row.wanted(use)).count();
    System.out.printf(Locale.ROOT, "%-8s %d of %d%n", use, count, yes.length);
    report("by what the story shows", byShown, yes, count);
    report("by the judge", byJudge, yes, count);
    report("by both", byBoth, yes, count);
  }

  private static void report(String by, double[] figures, boolean[] yes, long count) {
    System.out.printf(
        Locale.ROOT,
        "  %-24s AUROC %.3f, found at 0.8 right: %.3f, at 0.6: %.3f%n",
        by,
        PairScores.auroc(figures, yes),
        PairScores.recallAt(0.8, figures, yes, count).recall(),
        PairScores.recallAt(0.6, figures, yes, count).recall());
  }
}

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
import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.SentenceUses;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fits what sentences are worth to a page, on the sixth of the labelled stories that the judge was
 * not trained on: {@code train-news-value FILE}. Prints what it is worth on stories that were left
 * out of the fit one by one, beside the judge alone.
 */
public final class NewsValueTrainer {
  private static final double RIDGE = 3;

  private record Row(String story, double[] features, List<Float> wanted) {
    Example example(int use) {
      double[] values = NewsValue.Use.values()[use].inputs(features);
      return new Example(values, wanted.get(use) > 0.5, 1);
    }
  }

  private NewsValueTrainer() {}

  public static void main(String[] args) throws IOException {
    Path data = QualityGate.data(QualityGate.root(Path.of("").toAbsolutePath())).orElseThrow();
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<LabelledStory, List<StoryArticle>> story :
        LabelledArticles.toTrainOn(data).entrySet()) {
      if (PairFold.of(story.getKey().id()) == PairFold.LEFT_OUT) {
        add(story.getKey(), story.getValue(), rows);
      }
    }
    List<String> lines = new ArrayList<>();
    for (NewsValue.Use use : NewsValue.Use.values()) {
      report(use, rows);
      double[] weights = fit(rows, use, "");
      lines.add(
          use.name().toLowerCase(Locale.ROOT)
              + Arrays.stream(weights)
                  .mapToObj(weight -> String.format(Locale.ROOT, "\t%.3f", weight))
                  .collect(Collectors.joining()));
    }
    Files.write(Path.of(args[0]), lines);
  }

  private static void add(LabelledStory labels, List<StoryArticle> articles, List<Row> rows) {
    StoryMaterial material = new StoryMaterial(articles, List.of(), Models.facts().find(articles));
    String headline = new HeadlineWriter().write(material);
    NewsValue value =
        new NewsValue(
            material,
            new Salience(material),
            new SentenceUses(material, headline, Models.editor()));
    EditorLabels editor = new EditorLabels(labels.row());
    for (StorySentence sentence : material.sentences()) {
      Set<String> ids = labels.at(sentence.evidence());
      if (ids.size() == 1) {
        rows.add(new Row(labels.id(), value.features(sentence), editor.of(ids.iterator().next())));
      }
    }
  }

  private static double[] fit(List<Row> rows, NewsValue.Use use, String without) {
    return new LogisticRegression(RIDGE)
        .fit(
            rows.stream()
                .filter(row -> !row.story().equals(without))
                .map(row -> row.example(use.ordinal()))
                .toList());
  }

  private static void report(NewsValue.Use use, List<Row> rows) {
    double[] figures = new double[rows.size()];
    double[] alone = new double[rows.size()];
    boolean[] yes = new boolean[rows.size()];
    String story = "";
    double[] weights = {};
    long count = 0;
    for (int i = 0; i < yes.length; i++) {
      Row row = rows.get(i);
      if (!row.story().equals(story)) {
        story = row.story();
        weights = fit(rows, use, story);
      }
      figures[i] = weights[weights.length - 1];
      double[] values = use.inputs(row.features());
      for (int f = 0; f < values.length; f++) {
        figures[i] += weights[f] * values[f];
      }
      alone[i] = row.features()[use.ordinal()];
      yes[i] = row.wanted().get(use.ordinal()) > 0.5;
      count += yes[i] ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%-8s %d of %d; AUROC %.3f (judge alone %.3f), found at 0.8 right: %.3f (%.3f), at 0.6: %.3f"
            + " (%.3f)%n",
        use,
        count,
        yes.length,
        PairScores.auroc(figures, yes),
        PairScores.auroc(alone, yes),
        PairScores.recallAt(0.8, figures, yes, count).recall(),
        PairScores.recallAt(0.8, alone, yes, count).recall(),
        PairScores.recallAt(0.6, figures, yes, count).recall(),
        PairScores.recallAt(0.6, alone, yes, count).recall());
  }
}

package dev.backstory.bench.train.compose;

import dev.backstory.bench.labels.EditorLabels;
import dev.backstory.bench.labels.LabelledArticles;
import dev.backstory.bench.labels.LabelledStory;
import dev.backstory.bench.labels.SentenceLabels;
import dev.backstory.bench.labels.Share;
import dev.backstory.bench.score.PairScores;
import dev.backstory.bench.train.Folds;
import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.bench.train.LogisticRegression.Example;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.SentenceFeatures;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.desk.Models;
import dev.backstory.model.StoryArticle;
import dev.backstory.models.EncoderHead;
import dev.backstory.models.EncoderHeads;
import dev.backstory.models.OnnxJudge;
import dev.backstory.sentence.StorySentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Fits what sentences are worth to a page. By what stories show, on the labelled stories that are
 * not kept; with what the judge says, on sentences that readers labelled in stories that neither
 * its encoder was trained on nor are kept. The judge's heads for the writer's own opinion and for
 * what came before it fits anew on all that are not kept, and writes them among the other heads.
 * Prints what each is worth on stories left out of its fit.
 */
public final class NewsValueTrainer {
  private static final double RIDGE = 3;
  private static final double RIDGE_OF_MANY = 10;
  private static final int FOLDS = 5;

  /**
   * A sentence of a labelled story.
   *
   * @param values what a regression weighs of it
   */
  private record Shown(String story, double[] values, List<Float> wanted) {
    boolean wanted(Use use) {
      return wanted.get(use.ordinal()) > 0.5;
    }
  }

  private final Path data;
  private final SentenceLabels labels;
  private final List<String> lines = new ArrayList<>();

  /**
   * Fits on these labels.
   *
   * @param root of the project
   */
  public NewsValueTrainer(Path root, Path data) throws IOException {
    this.data = data;
    this.labels = SentenceLabels.read(root);
  }

  /**
   * Writes what comes of it.
   *
   * @param file takes the weights
   * @param heads takes all heads of the judge, two of them fitted anew
   */
  public void train(Path file, Path heads) throws IOException {
    List<Shown> shown = new ArrayList<>();
    LabelledArticles.toTrainOn(data).forEach((story, articles) -> add(story, articles, shown));
    for (Use use : Use.values()) {
      fit(use.name(), "shown", RIDGE, shown, Shown::story, Shown::values, row -> row.wanted(use));
    }
    try (OnnxJudge judge = new OnnxJudge()) {
      List<JudgedSentence> rows = JudgedSentence.read(labels, data, judge);
      EncoderHeads fitted = judge.heads();
      for (EncoderHead head : JudgedSentence.FITTED) {
        fitted = fitted.with(head, HeadFit.head(weights(head, rows)));
        rows = with(head, unseen(head, rows), rows);
      }
      Files.write(heads, fitted.bytes());
      fitJudged(rows.stream().filter(row -> !row.isForJudge()).toList());
    }
    Files.write(file, lines);
  }

  private static void add(LabelledStory labels, List<StoryArticle> articles, List<Shown> rows) {
    StoryMaterial material = new StoryMaterial(articles, List.of(), Models.facts().find(articles));
    SentenceFeatures shown = new SentenceFeatures(material, new Salience(material));
    EditorLabels editor = new EditorLabels(labels);
    for (StorySentence sentence : material.sentences()) {
      Set<String> ids = labels.at(sentence.evidence());
      if (ids.size() == 1) {
        rows.add(new Shown(labels.id(), shown.of(sentence), editor.of(ids.iterator().next())));
      }
    }
  }

  private static List<JudgedSentence> with(
      EncoderHead head, List<Double> odds, List<JudgedSentence> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> rows.get(i).with(head, odds.get(i)))
        .toList();
  }

  private static double[] weights(EncoderHead head, List<JudgedSentence> rows) {
    boolean[] yes = new boolean[rows.size()];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = rows.get(i).says(head);
    }
    return new HeadFit().fit(rows.stream().map(JudgedSentence::seen).toList(), yes);
  }

  /** What the head says of each row when fitted without its part of the stories, in log odds. */
  private static List<Double> unseen(EncoderHead head, List<JudgedSentence> rows) {
    List<Double> odds =
        Folds.unseen(
            rows,
            row -> fold(row.story()),
            others -> weights(head, others),
            (weights, row) -> HeadFit.odds(weights, row.seen()));
    List<Integer> unread =
        IntStream.range(0, rows.size()).filter(i -> !rows.get(i).isForJudge()).boxed().toList();
    report(
        head.name(), "by the head", PairScores.of(unread, odds::get, i -> rows.get(i).says(head)));
    return odds;
  }

  private void fitJudged(List<JudgedSentence> rows) {
    for (Use use : Use.values()) {
      fitJudged(use.name(), rows, row -> row.wanted(use));
    }
    reportComment(rows, fitJudged("COMMENT", rows, row -> row.label().opinion()));
  }

  private List<Double> fitJudged(
      String what, List<JudgedSentence> rows, Predicate<JudgedSentence> wanted) {
    return fit(
        what, "judged", RIDGE_OF_MANY, rows, JudgedSentence::story, JudgedSentence::values, wanted);
  }

  /**
   * Fits what says whether a row is wanted, and adds its line.
   *
   * @return what it says of each row when fitted without its part of the stories, in log odds
   */
  private <R> List<Double> fit(
      String what,
      String by,
      double ridge,
      List<R> rows,
      Function<R, String> story,
      Function<R, double[]> values,
      Predicate<R> wanted) {
    Function<List<R>, double[]> fit =
        some ->
            new LogisticRegression(ridge)
                .fit(
                    some.stream()
                        .map(row -> new Example(values.apply(row), wanted.test(row), 1))
                        .toList());
    List<Double> unseen =
        Folds.unseen(
            rows,
            row -> fold(story.apply(row)),
            fit,
            (weights, row) -> LogisticRegression.odds(weights, values.apply(row)));
    boolean shown = by.equals("shown");
    report(
        what,
        shown ? "by what the story shows" : "by the judge, too",
        PairScores.of(rows, unseen, wanted));
    lines.add(
        what.toLowerCase(Locale.ROOT) + "\t" + by + LogisticRegression.cells(fit.apply(rows)));
    return unseen;
  }

  private static int fold(String story) {
    return Share.of(story, 2, FOLDS);
  }

  /** How well the mean over an article's sentences tells columns and comment from reports. */
  private void reportComment(List<JudgedSentence> rows, List<Double> odds) {
    Map<String, List<Double>> byArticle = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      byArticle
          .computeIfAbsent(rows.get(i).article(), _ -> new ArrayList<>())
          .add(1 / (1 + Math.exp(-odds.get(i))));
    }
    report(
        "COLUMN",
        "by the mean of its sentences",
        PairScores.of(
            List.copyOf(byArticle.entrySet()),
            article ->
                article.getValue().stream().mapToDouble(Double::doubleValue).average().orElse(0),
            article -> labels.isComment(article.getKey())));
  }

  private static void report(String what, String by, PairScores scores) {
    System.out.printf(
        Locale.ROOT,
        "%-8s %-24s %d of %d, AUROC %.3f, found at 0.8 right: %.3f, at 0.6: %.3f%n",
        what,
        by,
        scores.yes(),
        scores.same().length,
        scores.auroc(),
        scores.recallAt(0.8).recall(),
        scores.recallAt(0.6).recall());
  }
}

package dev.backstory.bench.train.compose;

import dev.backstory.bench.labels.EditorLabels;
import dev.backstory.bench.labels.LabelledArticles;
import dev.backstory.bench.labels.LabelledStory;
import dev.backstory.bench.labels.SentenceLabels;
import dev.backstory.bench.labels.SentenceLabels.Label;
import dev.backstory.bench.labels.Share;
import dev.backstory.bench.score.PairScores;
import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.bench.train.LogisticRegression.Example;
import dev.backstory.compose.section.headline.HeadlineWriter;
import dev.backstory.compose.story.NewsValue;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.SentenceFeatures;
import dev.backstory.compose.story.SentenceUses;
import dev.backstory.compose.story.StoodBefore;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
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

  /** The heads that are fitted on the encoder as it is. */
  private static final List<EncoderHead> FITTED = List.of(EncoderHead.OPINION, EncoderHead.EARLIER);

  /** A sentence of a labelled story. */
  private record Shown(String story, double[] values, List<Float> wanted) {
    boolean wanted(Use use) {
      return wanted.get(use.ordinal()) > 0.5;
    }
  }

  /**
   * A sentence that readers labelled.
   *
   * @param seen what the judge's heads weigh of it under the headline
   */
  private record Judged(String story, String article, double[] values, float[] seen, Label label) {
    int fold() {
      return NewsValueTrainer.fold(story);
    }

    boolean says(EncoderHead head) {
      return head == EncoderHead.OPINION ? label.opinion() : label.isEarlier();
    }

    /** With what these heads say in log odds. */
    Judged with(double opinion, double earlier) {
      double[] changed = values.clone();
      changed[NewsValue.OPINION] = NewsValue.bounded(opinion);
      changed[NewsValue.OPINION + 1] = NewsValue.bounded(earlier);
      return new Judged(story, article, changed, seen, label);
    }

    boolean wanted(Use use) {
      return switch (use) {
        case MUST -> label.isFit() && label.use() == 3;
        case MATTERS -> label.isFit();
        case AHEAD -> label.isFit() && label.time() == 'F';
        case BEFORE -> label.isFit() && (label.time() == 'E' || label.time() == 'S');
      };
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
    fitShown();
    try (OnnxJudge judge = new OnnxJudge()) {
      List<Judged> rows = judged(judge);
      double[][] odds = new double[FITTED.size()][];
      EncoderHeads fitted = judge.heads();
      for (int i = 0; i < odds.length; i++) {
        EncoderHead head = FITTED.get(i);
        odds[i] = unseen(rows, row -> row.says(head));
        report(head, odds[i], rows);
        fitted = fitted.with(head, HeadFit.head(fit(rows, row -> row.says(head), _ -> true)));
      }
      Files.write(heads, fitted.bytes());
      List<Judged> whole =
          IntStream.range(0, rows.size())
              .filter(i -> !SentenceLabels.isForJudge(rows.get(i).story()))
              .mapToObj(i -> rows.get(i).with(odds[0][i], odds[1][i]))
              .toList();
      fitJudged(whole);
    }
    Files.write(file, lines);
  }

  private static void report(EncoderHead head, double[] odds, List<Judged> rows) {
    List<Integer> unread =
        IntStream.range(0, rows.size())
            .filter(i -> !SentenceLabels.isForJudge(rows.get(i).story()))
            .boxed()
            .toList();
    double[] figures = unread.stream().mapToDouble(i -> odds[i]).toArray();
    report(head.name(), "by the head", figures, unread, i -> rows.get(i).says(head));
  }

  /** What the head says of each row when fitted without its part of the stories. */
  private static double[] unseen(List<Judged> rows, Predicate<Judged> wanted) {
    double[] odds = new double[rows.size()];
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(
            fold -> {
              double[] weights = fit(rows, wanted, row -> row.fold() != fold);
              for (int i = 0; i < odds.length; i++) {
                if (rows.get(i).fold() == fold) {
                  odds[i] = HeadFit.odds(weights, rows.get(i).seen());
                }
              }
            });
    return odds;
  }

  private static double[] fit(List<Judged> rows, Predicate<Judged> wanted, Predicate<Judged> of) {
    List<Judged> some = rows.stream().filter(of).toList();
    boolean[] yes = new boolean[some.size()];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = wanted.test(some.get(i));
    }
    return new HeadFit().fit(some.stream().map(Judged::seen).toList(), yes);
  }

  private void fitShown() throws IOException {
    List<Shown> rows = new ArrayList<>();
    for (Map.Entry<LabelledStory, List<StoryArticle>> story :
        LabelledArticles.toTrainOn(data).entrySet()) {
      add(story.getKey(), story.getValue(), rows);
    }
    for (Use use : Use.values()) {
      double[] figures = new double[rows.size()];
      for (int fold = 0; fold < FOLDS; fold++) {
        int out = fold;
        double[] weights = fitShown(rows, use, row -> fold(row.story()) != out);
        for (int i = 0; i < figures.length; i++) {
          if (fold(rows.get(i).story()) == out) {
            figures[i] = LogisticRegression.odds(weights, rows.get(i).values());
          }
        }
      }
      report(use.name(), "by what the story shows", figures, rows, row -> row.wanted(use));
      lines.add(line(use.name(), "shown", fitShown(rows, use, _ -> true)));
    }
  }

  private static void add(LabelledStory labels, List<StoryArticle> articles, List<Shown> rows) {
    StoryMaterial material = new StoryMaterial(articles, List.of(), Models.facts().find(articles));
    SentenceFeatures shown = new SentenceFeatures(material, new Salience(material));
    EditorLabels editor = new EditorLabels(labels.row());
    for (StorySentence sentence : material.sentences()) {
      Set<String> ids = labels.at(sentence.evidence());
      if (ids.size() == 1) {
        rows.add(new Shown(labels.id(), shown.of(sentence), editor.of(ids.iterator().next())));
      }
    }
  }

  private static double[] fitShown(List<Shown> rows, Use use, Predicate<Shown> of) {
    return new LogisticRegression(RIDGE)
        .fit(
            rows.stream()
                .filter(of)
                .map(row -> new Example(row.values(), row.wanted(use), 1))
                .toList());
  }

  private List<Judged> judged(OnnxJudge judge) {
    Map<String, List<String>> stories = new LinkedHashMap<>(labels.stories());
    stories.keySet().removeIf(Share::isKept);
    List<Judged> rows = new ArrayList<>();
    LabelledArticles.read(stories, data)
        .forEach((story, articles) -> add(story, articles, judge, rows));
    return rows;
  }

  private void add(String story, List<StoryArticle> articles, OnnxJudge judge, List<Judged> rows) {
    StoryMaterial material = new StoryMaterial(articles, List.of(), Models.facts().find(articles));
    SentenceFeatures shown = new SentenceFeatures(material, new Salience(material));
    String headline = new HeadlineWriter(judge).write(material);
    SentenceUses uses = SentenceUses.of(shown, headline, judge, _ -> true);
    NewsValue value = new NewsValue(shown, uses, new StoodBefore(null));
    rows.addAll(
        material.sentences().parallelStream()
            .filter(uses::isRead)
            .flatMap(
                sentence ->
                    labels
                        .of(sentence.evidence())
                        .map(label -> row(story, sentence, headline, judge, value, label))
                        .stream())
            .toList());
  }

  private static Judged row(
      String story,
      StorySentence sentence,
      String headline,
      OnnxJudge judge,
      NewsValue value,
      Label label) {
    return new Judged(
        story,
        sentence.articleId(),
        value.judged(sentence),
        judge.seen(EncoderHead.OPINION, headline, sentence.text()),
        label);
  }

  private void fitJudged(List<Judged> rows) {
    for (Use use : Use.values()) {
      fitJudged(use.name(), rows, row -> row.wanted(use));
    }
    reportComment(rows, fitJudged("COMMENT", rows, row -> row.label().opinion()));
  }

  /** What it says of each row when fitted without its part of the stories. */
  private double[] fitJudged(String what, List<Judged> rows, Predicate<Judged> wanted) {
    double[] figures = new double[rows.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      double[] weights = fitJudged(rows, wanted, row -> row.fold() != out);
      for (int i = 0; i < figures.length; i++) {
        if (rows.get(i).fold() == out) {
          figures[i] = LogisticRegression.odds(weights, rows.get(i).values());
        }
      }
    }
    report(what, "by the judge, too", figures, rows, wanted);
    lines.add(line(what, "judged", fitJudged(rows, wanted, _ -> true)));
    return figures;
  }

  private static double[] fitJudged(
      List<Judged> rows, Predicate<Judged> wanted, Predicate<Judged> of) {
    return new LogisticRegression(RIDGE_OF_MANY)
        .fit(
            rows.stream()
                .filter(of)
                .map(row -> new Example(row.values(), wanted.test(row), 1))
                .toList());
  }

  private static int fold(String story) {
    return Share.of(story, 2, FOLDS);
  }

  private static String line(String what, String by, double... weights) {
    return what.toLowerCase(Locale.ROOT)
        + "\t"
        + by
        + Arrays.stream(weights)
            .mapToObj(weight -> String.format(Locale.ROOT, "\t%.3f", weight))
            .collect(Collectors.joining());
  }

  /** How well the mean over an article's sentences tells columns and comment from reports. */
  private void reportComment(List<Judged> rows, double... odds) {
    Map<String, List<Double>> byArticle = new LinkedHashMap<>();
    for (int i = 0; i < odds.length; i++) {
      byArticle
          .computeIfAbsent(rows.get(i).article(), _ -> new ArrayList<>())
          .add(1 / (1 + Math.exp(-odds[i])));
    }
    List<String> articles = List.copyOf(byArticle.keySet());
    ToDoubleFunction<String> mean =
        id ->
            byArticle.getOrDefault(id, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    double[] means = articles.stream().mapToDouble(mean).toArray();
    report("COLUMN", "by the mean of its sentences", means, articles, labels::isComment);
  }

  private static <R> void report(
      String what, String by, double[] figures, List<R> rows, Predicate<R> wanted) {
    boolean[] yes = new boolean[rows.size()];
    long count = 0;
    for (int i = 0; i < yes.length; i++) {
      yes[i] = wanted.test(rows.get(i));
      count += yes[i] ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%-8s %-24s %d of %d, AUROC %.3f, found at 0.8 right: %.3f, at 0.6: %.3f%n",
        what,
        by,
        count,
        yes.length,
        PairScores.auroc(figures, yes),
        PairScores.recallAt(0.8, figures, yes, count).recall(),
        PairScores.recallAt(0.6, figures, yes, count).recall());
  }
}

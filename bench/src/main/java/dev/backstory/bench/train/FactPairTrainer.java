package dev.backstory.bench.train;

import dev.backstory.bench.labels.LabelledArticles;
import dev.backstory.bench.labels.LabelledStory;
import dev.backstory.bench.labels.Share;
import dev.backstory.desk.Models;
import dev.backstory.fact.CandidatePairs;
import dev.backstory.fact.PairFeatures;
import dev.backstory.fact.PairModel;
import dev.backstory.fact.StoryStatements;
import dev.backstory.learning.Trees;
import dev.backstory.model.StoryArticle;
import dev.backstory.port.PairJudge;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fits what tells whether two sentences of a story tell the same fact. Trees over the features of
 * pairs, on the labelled stories outside the kept third; then a logistic regression over the log
 * odds that trees which have not seen the story give, and those of the judge, on the stories that
 * the judge was not trained on either: a sixth of the data's, and all of our own.
 */
public final class FactPairTrainer {
  private static final TreeTrainer.Settings TREES =
      new TreeTrainer.Settings(300, 10, 0.05, 5, 0.7, 1);

  private static final double WORTH_READING = 0.1;
  private static final int FOLDS = 6;

  /** The judge of pairs is not trained on this one. */
  private static final int LEFT_OUT = 0;

  /**
   * A pair whose label is known.
   *
   * @param cross whether it is of two newsrooms
   * @param fold of its story
   * @param judgeable whether the judge has not learnt from its story
   */
  private record Row(
      boolean cross,
      boolean same,
      PairJudge.Pair words,
      float[] features,
      int fold,
      boolean judgeable) {
    TreeTrainer.Example example() {
      return new TreeTrainer.Example(features, same ? 1 : 0, 1);
    }
  }

  private FactPairTrainer() {}

  /**
   * Trains on the labelled stories of the project and of the data.
   *
   * @param out takes the model
   */
  public static void train(Path root, Path data, Path out) throws IOException {
    List<Row> rows = rows(LabelledArticles.toTrainOn(root, data), LabelledArticles.ids(data));
    List<Float> unseen =
        Folds.unseen(
            rows,
            Row::fold,
            FactPairTrainer::fit,
            (trees, row) -> trees.probability(row.features()));
    double[] weights = combine(rows, unseen);
    PairModel model =
        new PairModel(fit(rows), (float) weights[0], (float) weights[1], (float) weights[2]);
    try (DataOutputStream file = new DataOutputStream(Files.newOutputStream(out))) {
      model.write(file);
    }
    System.out.printf(
        "%d pairs; log odds %.3f, judge %.3f, intercept %.3f%n",
        rows.size(), weights[0], weights[1], weights[2]);
  }

  private static Trees fit(List<Row> rows) {
    return new TreeTrainer(rows.stream().map(Row::example).toList(), TREES).fit();
  }

  private static double[] combine(List<Row> rows, List<Float> unseen) {
    List<LogisticRegression.Example> examples = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.judgeable() && row.cross() && unseen.get(i) >= WORTH_READING) {
        double judge = Models.pairJudge().same(row.words().a(), row.words().b());
        examples.add(
            new LogisticRegression.Example(
                new double[] {PairModel.logOdds(unseen.get(i)), PairModel.logOdds(judge)},
                row.same(),
                1));
      }
    }
    return new LogisticRegression(1).fit(examples);
  }

  /**
   * The pairs of stories.
   *
   * @param ofData ids of the data's stories; the judge has learnt from all but a sixth of them
   */
  private static List<Row> rows(
      Map<LabelledStory, List<StoryArticle>> stories, Set<String> ofData) {
    List<Row> rows = new ArrayList<>();
    stories.forEach(
        (labels, articles) -> add(labels, articles, ofData.contains(labels.id()), rows));
    return rows;
  }

  private static void add(
      LabelledStory labels, List<StoryArticle> articles, boolean ofData, List<Row> rows) {
    StoryStatements story = new StoryStatements(articles);
    PairFeatures features = new PairFeatures(story);
    int fold = Share.of(labels.id(), 1, FOLDS);
    boolean judgeable = !ofData || fold == LEFT_OUT;
    for (CandidatePairs.Pair pair : new CandidatePairs(story).find()) {
      boolean labelled =
          !labels.at(pair.one().evidence()).isEmpty()
              && !labels.at(pair.other().evidence()).isEmpty();
      if (labelled) {
        Set<String> common = labels.tells(pair.one().evidence());
        common.retainAll(labels.tells(pair.other().evidence()));
        rows.add(
            new Row(
                !pair.one().newsroom().equals(pair.other().newsroom()),
                !common.isEmpty(),
                new PairJudge.Pair(pair.one().text(), pair.other().text()),
                features.of(pair.one(), pair.other()),
                fold,
                judgeable));
      }
    }
  }
}

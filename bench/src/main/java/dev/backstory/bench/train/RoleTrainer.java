package dev.backstory.bench.train;

import dev.backstory.annotate.RoleClassifier;
import dev.backstory.annotate.RoleModel;
import dev.backstory.annotate.RolePrediction;
import dev.backstory.models.Nlp4jTagger;
import dev.backstory.port.Tagger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the model of discourse roles, tells how well it does, and writes its weights.
 *
 * <p>Arguments: TRAIN VALIDATION MODEL, the first two as {@link LabelledArticle#read} takes them.
 * The figures by cross-validation are those to choose settings by; the validation file is looked at
 * last.
 */
public final class RoleTrainer {
  private static final int FOLDS = 4;
  private static final int TEMPERATURE_STEPS = 20;
  private static final double TEMPERATURE_STEP = 0.1;

  private RoleTrainer() {}

  public static void main(String[] args) throws IOException {
    Tagger tagger = new Nlp4jTagger();
    List<LabelledArticle> training = LabelledArticle.read(Path.of(args[0]), tagger);
    double temperature = temperature(training);
    RoleModel model = ChainTrainer.train(training).withTemperature(temperature);
    try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
      model.write(out);
    }
    RoleScores scores = new RoleScores();
    score(model, LabelledArticle.read(Path.of(args[1]), tagger), scores);
    System.out.println("validation articles\n" + scores);
  }

  /** That with which cross-validated probabilities are nearest to how often they are right. */
  private static double temperature(List<LabelledArticle> articles) {
    List<RoleModel> models = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      models.add(ChainTrainer.train(fold(articles, fold, false)));
    }
    double best = 1;
    RoleScores scores = scores(articles, models, best);
    for (int i = 1; i <= TEMPERATURE_STEPS; i++) {
      RoleScores other = scores(articles, models, 1 + i * TEMPERATURE_STEP);
      if (other.calibrationError() < scores.calibrationError()) {
        scores = other;
        best = 1 + i * TEMPERATURE_STEP;
      }
    }
    System.out.printf("cross-validation of the training articles, temperature %.1f%n", best);
    System.out.println(scores);
    return best;
  }

  private static RoleScores scores(
      List<LabelledArticle> articles, List<RoleModel> models, double temperature) {
    RoleScores scores = new RoleScores();
    for (int fold = 0; fold < FOLDS; fold++) {
      score(models.get(fold).withTemperature(temperature), fold(articles, fold, true), scores);
    }
    return scores;
  }

  /** The articles that a fold holds back, or those that it trains on. */
  private static List<LabelledArticle> fold(
      List<LabelledArticle> articles, int fold, boolean held) {
    List<LabelledArticle> chosen = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if ((i % FOLDS == fold) == held) {
        chosen.add(articles.get(i));
      }
    }
    return chosen;
  }

  private static void score(RoleModel model, List<LabelledArticle> articles, RoleScores scores) {
    RoleClassifier classifier = new RoleClassifier(model);
    for (LabelledArticle article : articles) {
      List<RolePrediction> predictions = classifier.classify(article.evidence());
      for (int i = 0; i < predictions.size(); i++) {
        scores.count(article.roles().get(i), predictions.get(i));
      }
    }
  }
}

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

  private RoleTrainer() {}

  public static void main(String[] args) throws IOException {
    Tagger tagger = new Nlp4jTagger();
    List<LabelledArticle> training = LabelledArticle.read(Path.of(args[0]), tagger);
    System.out.println("cross-validation of the training articles\n" + crossValidate(training));
    RoleModel model = ChainTrainer.train(training);
    try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
      model.write(out);
    }
    RoleScores scores = new RoleScores();
    score(model, LabelledArticle.read(Path.of(args[1]), tagger), scores);
    System.out.println("validation articles\n" + scores);
  }

  private static RoleScores crossValidate(List<LabelledArticle> articles) {
    RoleScores scores = new RoleScores();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledArticle> kept = new ArrayList<>();
      List<LabelledArticle> held = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (i % FOLDS == fold ? held : kept).add(articles.get(i));
      }
      score(ChainTrainer.train(kept), held, scores);
    }
    return scores;
  }

  private static void score(RoleModel model, List<LabelledArticle> articles, RoleScores scores) {
    RoleClassifier classifier = new RoleClassifier(model);
    for (LabelledArticle article : articles) {
      List<RolePrediction> predictions =
          classifier.classify(article.headline(), article.sentences());
      for (int i = 0; i < predictions.size(); i++) {
        scores.count(article.roles().get(i), predictions.get(i));
      }
    }
  }
}

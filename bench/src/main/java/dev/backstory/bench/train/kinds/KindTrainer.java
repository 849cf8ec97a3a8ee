package dev.backstory.bench.train.kinds;

import dev.backstory.annotate.kind.KindModel;
import dev.backstory.models.Nlp4jTagger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Trains the model that tells reporting from captions, posts, promotion and the like, tells how
 * well it does on stories, outlets and sets that it has not seen, and writes its weights. A fifth
 * of the stories is kept from it and measured by the quality gate.
 */
public final class KindTrainer {
  private static final int FOLDS = 10;

  /** Chosen by cross-validation: one in 500 full sentences of reporting is lost there. */
  private static final float FLOOR = 0.8f;

  private final List<KindExample> articles;

  private KindTrainer(List<KindExample> articles) {
    this.articles = articles;
  }

  /**
   * Trains on the labelled data.
   *
   * @param out takes the model
   */
  public static void train(Path data, Path out) throws IOException {
    List<KindExample> articles = KindExample.read(data, new Nlp4jTagger());
    KindTrainer trainer = new KindTrainer(articles);
    trainer.report("stories not seen", article -> fold(article.story()));
    trainer.report("outlets not seen", article -> fold(article.outlet()));
    trainer.report("sets not seen", KindExample::set);
    try (OutputStream model = Files.newOutputStream(out)) {
      KindFit.train(articles, FLOOR).write(model);
    }
  }

  private static String fold(String name) {
    return "" + Math.floorMod(31 * name.hashCode() + 7, FOLDS);
  }

  /** Leaves out one group after the other, and tells how the model does on it. */
  private void report(String title, Function<KindExample, String> group) {
    Map<String, List<KindExample>> groups = new TreeMap<>();
    articles.forEach(
        article ->
            groups.computeIfAbsent(group.apply(article), _ -> new ArrayList<>()).add(article));
    KindScores scores = new KindScores();
    for (List<KindExample> held : groups.values()) {
      List<KindExample> others = articles.stream().filter(a -> !held.contains(a)).toList();
      KindModel model = KindFit.train(others, FLOOR);
      held.forEach(article -> scores.add(model, article));
    }
    System.out.println(title + System.lineSeparator() + scores);
  }
}

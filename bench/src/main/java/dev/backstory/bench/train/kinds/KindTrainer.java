package dev.backstory.bench.train.kinds;

import dev.backstory.bench.labels.KindLabels;
import dev.backstory.bench.train.Folds;
import dev.backstory.desk.Models;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private KindTrainer() {}

  /**
   * Trains on the labelled data.
   *
   * @param out takes the model
   */
  public static void train(Path data, Path out) throws IOException {
    List<KindExample> articles =
        KindLabels.read(data, Models.tagger()).stream()
            .filter(article -> !article.isHeld())
            .map(KindExample::of)
            .toList();
    report("stories not seen", articles, article -> fold(article.story()));
    report("outlets not seen", articles, article -> fold(article.outlet()));
    report("sets not seen", articles, KindLabels::set);
    try (OutputStream model = Files.newOutputStream(out)) {
      KindFit.train(articles, FLOOR).write(model);
    }
  }

  private static String fold(String name) {
    return "" + Math.floorMod(31 * name.hashCode() + 7, FOLDS);
  }

  /** Leaves out one group after the other, and tells how the model does on it. */
  private static void report(
      String title, List<KindExample> articles, Function<KindLabels, String> group) {
    List<KindScores.Seen> seen =
        Folds.unseen(
                articles,
                example -> group.apply(example.article()),
                others -> KindFit.train(others, FLOOR),
                KindScores::seen)
            .stream()
            .flatMap(List::stream)
            .toList();
    System.out.println(title + System.lineSeparator() + new KindScores(seen));
  }
}

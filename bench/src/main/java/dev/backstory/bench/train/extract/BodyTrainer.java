package dev.backstory.bench.train.extract;

import dev.backstory.bench.score.SharedWords;
import dev.backstory.bench.train.Folds;
import dev.backstory.extract.body.BodyModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Trains the model that tells an article's text from the rest of its page, and tells by
 * cross-validation how well it does on sites that it has not seen.
 */
public final class BodyTrainer {
  private static final int FOLDS = 4;
  private static final List<Double> LIMITS = List.of(0.4, 0.45, 0.5, 0.55, 0.6);

  /** The probability from which on a block is taken. */
  private interface Limit {
    double of(LabelledPage page, int block);
  }

  private BodyTrainer() {}

  /**
   * Trains on these pages.
   *
   * @param folders each with {@code truth.jsonl.gz} and {@code html/}
   * @param out takes the model
   */
  public static void train(List<Path> folders, Path out) throws IOException {
    List<List<LabelledPage>> sets = new ArrayList<>();
    for (Path folder : folders) {
      sets.add(LabelledPage.read(folder));
    }
    List<LabelledPage> all = sets.stream().flatMap(List::stream).toList();
    Map<LabelledPage, Double> weights = weights(sets, all.size());
    List<float[]> unseen =
        Folds.unseen(
            all,
            page -> BodyFit.fold(page, FOLDS),
            others -> BodyFit.train(others, weights),
            (model, page) -> model.probabilities(page.page()));
    Map<LabelledPage, float[]> found = new LinkedHashMap<>();
    for (int i = 0; i < unseen.size(); i++) {
      found.put(all.get(i), unseen.get(i));
    }
    for (List<LabelledPage> set : sets) {
      report("the limits in use", set, found, (page, i) -> BodyModel.limit(page.page(), i));
      LIMITS.forEach(limit -> report("limit " + limit, set, found, (_, _) -> limit));
    }
    try (OutputStream model = Files.newOutputStream(out)) {
      BodyFit.train(all, weights).write(model);
    }
  }

  /** A set counts as the square root of its size, so that a small one has its say. */
  private static Map<LabelledPage, Double> weights(List<List<LabelledPage>> sets, int all) {
    Map<LabelledPage, Double> weights = new LinkedHashMap<>();
    for (List<LabelledPage> set : sets) {
      set.forEach(page -> weights.put(page, Math.sqrt((double) all / set.size())));
    }
    return weights;
  }

  private static void report(
      String how, List<LabelledPage> set, Map<LabelledPage, float[]> found, Limit limit) {
    double sum = 0;
    double best = 0;
    for (LabelledPage page : set) {
      float[] probabilities = found.getOrDefault(page, page.labels());
      sum += f1(page, probabilities, limit);
      best += f1(page, page.labels(), (_, _) -> 0.5);
    }
    System.out.printf(
        Locale.ROOT,
        "%d pages of sites not seen, %s: word-F1 %.4f (%.4f if every block were right)%n",
        set.size(),
        how,
        sum / set.size(),
        best / set.size());
  }

  /** How well the words of the blocks that are likely enough agree with those of the article. */
  private static double f1(LabelledPage page, float[] probabilities, Limit limit) {
    Set<String> text = new LinkedHashSet<>();
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] >= limit.of(page, i)) {
        text.add(page.page().text(i));
      }
    }
    return SharedWords.f1(page.text(), String.join(" ", text));
  }
}

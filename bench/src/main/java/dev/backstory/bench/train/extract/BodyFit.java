package dev.backstory.bench.train.extract;

import dev.backstory.bench.train.Folds;
import dev.backstory.bench.train.TreeTrainer;
import dev.backstory.extract.body.BodyModel;
import dev.backstory.extract.body.Lexicon;
import dev.backstory.learning.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits the lexicons and both forests of a {@link BodyModel}. */
final class BodyFit {
  private static final int FOLDS = 3;
  private static final int LEAST_PAGES_OF_MARKER = 4;
  private static final int LEAST_PAGES_OF_WORD = 6;
  private static final TreeTrainer.Settings FIRST =
      new TreeTrainer.Settings(130, 24, 0.1, 4, 0.35, 7);
  private static final TreeTrainer.Settings SECOND =
      new TreeTrainer.Settings(200, 24, 0.08, 4, 0.35, 7);

  /** One in so many of the blocks that are far from the article is enough. */
  private static final int SAMPLED = 4;

  private static final int SHORT = 6;
  private static final int NEAR = 3;

  /** Pages with fewer words do not count for more. */
  private static final double FEW_WORDS = 300;

  private static final double SCALE = 100;

  private final Map<LabelledPage, Double> weights;

  private BodyFit(Map<LabelledPage, Double> weights) {
    this.weights = weights;
  }

  /**
   * Fits a model. What a page's own site says of words and names, and what the first forest says of
   * pages that it was fitted on, is kept from it: in use, every site is a new one.
   *
   * @param weights how much each page counts
   */
  static BodyModel train(List<LabelledPage> pages, Map<LabelledPage, Double> weights) {
    LexiconTrainer markers =
        new LexiconTrainer(pages, (p, i) -> p.page().markers(i), LEAST_PAGES_OF_MARKER);
    LexiconTrainer words =
        new LexiconTrainer(pages, (p, i) -> p.page().words(i), LEAST_PAGES_OF_WORD);
    Map<String, Lexicon> markersBySite = new LinkedHashMap<>();
    Map<String, Lexicon> wordsBySite = new LinkedHashMap<>();
    Map<LabelledPage, float[][]> features = new LinkedHashMap<>();
    for (LabelledPage page : pages) {
      Lexicon known = markersBySite.computeIfAbsent(page.site(), markers::without);
      Lexicon spoken = wordsBySite.computeIfAbsent(page.site(), words::without);
      features.put(page, page.page().features(known, spoken));
    }
    BodyFit fit = new BodyFit(weights);
    Trees first = fit.fit(pages, features, FIRST);
    Trees second = fit.fit(pages, fit.secondLook(pages, features), SECOND);
    return new BodyModel(markers.all(), words.all(), first, second);
  }

  private Map<LabelledPage, float[][]> secondLook(
      List<LabelledPage> pages, Map<LabelledPage, float[][]> features) {
    List<float[][]> looks =
        Folds.unseen(
            pages,
            page -> fold(page, FOLDS),
            others -> fit(others, features, FIRST),
            (trees, page) -> {
              float[][] rows = features.getOrDefault(page, new float[0][]);
              return page.page().features(rows, BodyModel.probabilities(trees, rows));
            });
    Map<LabelledPage, float[][]> second = new LinkedHashMap<>();
    for (int i = 0; i < looks.size(); i++) {
      second.put(pages.get(i), looks.get(i));
    }
    return second;
  }

  private Trees fit(
      List<LabelledPage> pages,
      Map<LabelledPage, float[][]> features,
      TreeTrainer.Settings settings) {
    List<TreeTrainer.Example> examples = new ArrayList<>();
    for (LabelledPage page : pages) {
      double words = Math.max(FEW_WORDS, LabelledPage.words(page.text()).size());
      double scale = SCALE * weights.getOrDefault(page, 1.0) / words;
      float[][] rows = features.getOrDefault(page, new float[0][]);
      for (int i = 0; i < rows.length; i++) {
        boolean far = isFarOff(page, i);
        if (!far || i % SAMPLED == 0) {
          double weight = scale * (page.words()[i] + 1) * (far ? SAMPLED : 1);
          examples.add(new TreeTrainer.Example(rows[i], page.labels()[i], (float) weight));
        }
      }
    }
    return new TreeTrainer(examples, settings).fit();
  }

  /** Short and with nothing of the article near: most of a page is so, and a sample will do. */
  private static boolean isFarOff(LabelledPage page, int i) {
    boolean far = page.words()[i] < SHORT;
    int end = Math.min(page.labels().length, i + NEAR + 1);
    for (int k = Math.max(0, i - NEAR); far && k < end; k++) {
      far = page.labels()[k] == 0;
    }
    return far;
  }

  /** Pages of one site are in one fold. */
  static int fold(LabelledPage page, int folds) {
    return Math.floorMod(page.site().hashCode() * 0x9E3779B9 >>> 8, folds);
  }
}

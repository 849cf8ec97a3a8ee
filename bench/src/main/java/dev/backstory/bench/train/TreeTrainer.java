package dev.backstory.bench.train;

import dev.backstory.learning.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Gradient boosting of decision trees on the logistic loss, with binned features and trees that
 * grow where they gain most (Friedman, "Greedy Function Approximation", 2001; Ke et al.,
 * "LightGBM", NIPS 2017).
 */
public final class TreeTrainer {
  private static final double LEAST_CURVATURE = 1e-6;

  private final List<Example> examples;
  private final Settings settings;
  private final BinnedFeatures features;

  /**
   * A row to learn from.
   *
   * @param label 0 to 1
   * @param weight how much it counts
   */
  public record Example(float[] row, float label, float weight) {}

  /**
   * How to train.
   *
   * @param rate what of a tree's correction is taken
   * @param least weight (as curvature) that a leaf must hold
   * @param share of rows and of features that a tree looks at
   */
  public record Settings(
      int trees, int leaves, double rate, double least, double share, long seed) {}

  public TreeTrainer(List<Example> examples, Settings settings) {
    this.examples = examples;
    this.settings = settings;
    features = new BinnedFeatures(examples.stream().map(Example::row).toList());
  }

  public Trees fit() {
    Random random = new Random(settings.seed());
    int rows = examples.size();
    float[] scores = new float[rows];
    float[] slopes = new float[rows];
    float[] curves = new float[rows];
    List<Trees.Tree> trees = new ArrayList<>();
    for (int t = 0; t < settings.trees(); t++) {
      for (int i = 0; i < rows; i++) {
        Example example = examples.get(i);
        double p = 1 / (1 + Math.exp(-scores[i]));
        slopes[i] = (float) (example.weight() * (example.label() - p));
        curves[i] = (float) Math.max(LEAST_CURVATURE, example.weight() * p * (1 - p));
      }
      TreeGrower grower = new TreeGrower(features, slopes, curves, settings, random);
      trees.add(grower.grow());
      for (int i = 0; i < rows; i++) {
        scores[i] += grower.leaf(i);
      }
    }
    return new Trees(trees);
  }
}

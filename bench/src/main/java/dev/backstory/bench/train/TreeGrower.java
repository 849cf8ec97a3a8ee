package dev.backstory.bench.train;

import static dev.backstory.bench.train.BinnedFeatures.BINS;

import dev.backstory.learning.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Grows one tree, leaf by leaf, always where the loss falls most. */
final class TreeGrower {
  private static final double RIDGE = 1;

  private final BinnedFeatures data;
  private final float[] slopes;
  private final float[] curves;
  private final TreeTrainer.Settings settings;
  private final int[] features;
  private final int[] rows;
  private final List<Node> nodes = new ArrayList<>();

  /**
   * @param slopes of the loss at each row
   * @param curves of the loss at each row
   */
  TreeGrower(
      BinnedFeatures data,
      float[] slopes,
      float[] curves,
      TreeTrainer.Settings settings,
      Random random) {
    this.data = data;
    this.slopes = slopes;
    this.curves = curves;
    this.settings = settings;
    features = sample(data.cuts.length, random);
    rows = sample(data.rows, random);
  }

  private int[] sample(int size, Random random) {
    return IntStream.range(0, size).filter(_ -> random.nextDouble() < settings.share()).toArray();
  }

  Trees.Tree grow() {
    nodes.add(new Node(0, rows.length, null));
    for (int leaves = 1; leaves < settings.leaves(); leaves++) {
      Node best = null;
      for (Node node : nodes) {
        if (node.left < 0 && node.gain > 0 && (best == null || node.gain > best.gain)) {
          best = node;
        }
      }
      if (best != null) {
        split(best);
      }
    }
    return table();
  }

  /** What the tree that was grown adds for a row. */
  float leaf(int row) {
    Node node = nodes.getFirst();
    while (node.left >= 0) {
      node = nodes.get(node.left + (data.bins[node.feature][row] <= node.bin ? 0 : 1));
    }
    return node.value();
  }

  private void split(Node node) {
    int middle = partition(node);
    boolean leftIsSmaller = middle - node.from < node.to - middle;
    Node small =
        leftIsSmaller ? new Node(node.from, middle, null) : new Node(middle, node.to, null);
    double[] rest = node.sums;
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= small.sums[i];
    }
    Node large =
        leftIsSmaller ? new Node(middle, node.to, rest) : new Node(node.from, middle, rest);
    node.sums = new double[0];
    node.left = nodes.size();
    nodes.add(leftIsSmaller ? small : large);
    nodes.add(leftIsSmaller ? large : small);
  }

  /** Brings the rows that go left before the others, and tells where those begin. */
  private int partition(Node node) {
    byte[] column = data.bins[node.feature];
    int low = node.from;
    int high = node.to;
    while (low < high) {
      int row = rows[low];
      if (column[row] <= node.bin) {
        low++;
      } else {
        high--;
        rows[low] = rows[high];
        rows[high] = row;
      }
    }
    return low;
  }

  private Trees.Tree table() {
    int size = nodes.size();
    Trees.Tree tree = new Trees.Tree(new byte[size], new float[size], new short[size]);
    for (int i = 0; i < size; i++) {
      Node node = nodes.get(i);
      boolean leaf = node.left < 0;
      tree.feature()[i] = leaf ? Trees.Tree.LEAF : (byte) node.feature;
      tree.value()[i] = leaf ? node.value() : data.cuts[node.feature][node.bin];
      tree.left()[i] = (short) Math.max(0, node.left);
    }
    return tree;
  }

  /** A node with the rows that reach it, and the best question to ask there. */
  private final class Node {
    private final int from;
    private final int to;
    private double[] sums;
    private double slope;
    private double curve;
    private double gain;
    private int feature;
    private int bin;
    private int left = -1;

    /**
     * @param known slope and curve in each bin of each feature, if at hand
     */
    Node(int from, int to, double @Nullable [] known) {
      this.from = from;
      this.to = to;
      for (int k = from; k < to; k++) {
        slope += slopes[rows[k]];
        curve += curves[rows[k]];
      }
      sums = known == null ? counted() : known;
      for (int f = 0; f < features.length; f++) {
        seek(f);
      }
    }

    private double[] counted() {
      double[] found = new double[features.length * BINS * 2];
      for (int f = 0; f < features.length; f++) {
        byte[] column = data.bins[features[f]];
        int base = f * BINS * 2;
        for (int k = from; k < to; k++) {
          int row = rows[k];
          int at = base + column[row] * 2;
          found[at] += slopes[row];
          found[at + 1] += curves[row];
        }
      }
      return found;
    }

    private void seek(int f) {
      double g = 0;
      double h = 0;
      double whole = slope * slope / (curve + RIDGE);
      for (int b = 0; b < data.cuts[features[f]].length; b++) {
        g += sums[(f * BINS + b) * 2];
        h += sums[(f * BINS + b) * 2 + 1];
        if (h >= settings.least() && curve - h >= settings.least()) {
          double rest = slope - g;
          double now = g * g / (h + RIDGE) + rest * rest / (curve - h + RIDGE) - whole;
          if (now > gain) {
            gain = now;
            feature = features[f];
            bin = b;
          }
        }
      }
    }

    float value() {
      return (float) (settings.rate() * slope / (curve + RIDGE));
    }
  }
}

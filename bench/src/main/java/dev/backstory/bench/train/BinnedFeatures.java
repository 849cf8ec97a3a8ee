package dev.backstory.bench.train;

import java.util.Arrays;
import java.util.List;

/** Features of many rows, each value by the number of its bin. */
final class BinnedFeatures {
  static final int BINS = 64;
  private static final int SAMPLE = 20_000;

  /** For each feature the values that part its bins, ascending; up to one less than bins. */
  final float[][] cuts;

  /** For each feature the bin of each row. */
  final byte[][] bins;

  final int rows;

  BinnedFeatures(List<float[]> values) {
    rows = values.size();
    int features = values.getFirst().length;
    cuts = new float[features][];
    bins = new byte[features][rows];
    for (int f = 0; f < features; f++) {
      cuts[f] = cuts(values, f);
      for (int i = 0; i < rows; i++) {
        int at = Arrays.binarySearch(cuts[f], values.get(i)[f]);
        bins[f][i] = (byte) (at < 0 ? -at - 1 : at);
      }
    }
  }

  /** Values that part a sample of the rows into bins of about the same size. */
  private static float[] cuts(List<float[]> values, int feature) {
    int step = Math.max(1, values.size() / SAMPLE);
    float[] sorted = new float[(values.size() + step - 1) / step];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = values.get(i * step)[feature];
    }
    Arrays.sort(sorted);
    float[] cuts = new float[BINS - 1];
    int size = 0;
    float largest = sorted[sorted.length - 1];
    for (int b = 1; b < BINS; b++) {
      float cut = sorted[(int) ((long) b * (sorted.length - 1) / BINS)];
      if (cut < largest && (size == 0 || cut > cuts[size - 1])) {
        cuts[size++] = cut;
      }
    }
    return Arrays.copyOf(cuts, size);
  }
}

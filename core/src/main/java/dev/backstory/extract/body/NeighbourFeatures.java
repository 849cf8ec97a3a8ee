package dev.backstory.extract.body;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a first look took the blocks around a block for, as numbers for a second look. */
final class NeighbourFeatures {
  private static final int NEAR = 4;

  /** More characters count as so many. */
  private static final double MUCH = 15_000;

  private static final int LEVELS = 5;
  private static final int COUNT = 2 * NEAR + 1 + LEVELS + 12;

  private final PageBlocks page;
  private final float[] seen;
  private final double[] likely;
  private final double[] chars;
  private final Map<BlockContainer, double[]> inside = new IdentityHashMap<>();
  private final Map<Integer, double[]> alike = new LinkedHashMap<>();
  private int first = -1;
  private int last = -1;

  NeighbourFeatures(PageBlocks page, float[] seen) {
    this.page = page;
    this.seen = seen;
    int n = seen.length;
    likely = new double[n + 1];
    chars = new double[n + 1];
    for (int i = 0; i < n; i++) {
      double length = page.blocks.get(i).text().length();
      likely[i + 1] = likely[i] + length * seen[i];
      chars[i + 1] = chars[i] + length;
      for (BlockContainer at = page.places.get(i); at != null; at = at.parent) {
        add(inside.computeIfAbsent(at, _ -> new double[2]), length, seen[i]);
      }
      add(alike.computeIfAbsent(page.places.get(i).signature, _ -> new double[2]), length, seen[i]);
      if (seen[i] > 0.5 && length > 60) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
  }

  private static void add(double[] sums, double length, double probability) {
    sums[0] += length * probability;
    sums[1] += length;
  }

  float[][] with(float[][] features) {
    float[][] rows = new float[features.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOf(features[i], features[i].length + COUNT);
      fill(rows[i], features[i].length, i);
    }
    return rows;
  }

  private void fill(float[] row, int from, int i) {
    int at = from;
    for (int d = -NEAR; d <= NEAR; d++) {
      row[at++] = i + d < 0 || i + d >= seen.length ? -1 : seen[i + d];
    }
    for (int level = 0; level < LEVELS; level++) {
      row[at++] = share(inside.getOrDefault(page.places.get(i).up(level), new double[2]));
    }
    row[at++] = share(alike.getOrDefault(page.places.get(i).signature, new double[2]));
    double all = Math.max(1, likely[seen.length]);
    row[at++] = (float) (likely[i] / all);
    row[at++] = (float) Math.log(1 + Math.min(likely[i], MUCH));
    row[at++] = (float) Math.log(1 + Math.min(all - likely[i], MUCH));
    row[at++] = (float) (all / Math.max(1, chars[seen.length]));
    row[at++] = window(i - 10, i);
    row[at++] = window(i + 1, i + 11);
    row[at++] = window(i - 25, i);
    row[at++] = window(i + 1, i + 26);
    row[at++] = Math.clamp(i - first, -50, 50);
    row[at++] = Math.clamp(i - last, -50, 50);
    row[at] = (float) (inside.getOrDefault(page.places.get(i).up(1), new double[2])[0] / all);
  }

  private float window(int from, int to) {
    int a = Math.clamp(from, 0, seen.length);
    int b = Math.clamp(to, 0, seen.length);
    return a == b ? -1 : (float) ((likely[b] - likely[a]) / Math.max(1, chars[b] - chars[a]));
  }

  private static float share(double[] sums) {
    return (float) (sums[0] / Math.max(1, sums[1]));
  }
}

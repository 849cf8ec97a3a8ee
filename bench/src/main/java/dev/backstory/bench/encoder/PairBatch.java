package dev.backstory.bench.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.backstory.models.PairTokens.Pair;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of texts as one input, filled up to the longest.
 *
 * @param ids pairs × pieces
 * @param positions pieces
 * @param types pairs × pieces: 0 for the first text, 1 for the second
 * @param mask pairs × 1 × 1 × pieces: 0 for a piece, very low for what fills up
 * @param first pairs × 1 × pieces: shares that take the mean over the first text's pieces
 * @param second likewise over the second's
 */
record PairBatch(
    NDArray ids, NDArray positions, NDArray types, NDArray mask, NDArray first, NDArray second) {
  private static final float NONE = -1e9f;

  static PairBatch of(List<Pair> pairs, NDManager manager) {
    int size = pairs.size();
    int longest = pairs.stream().mapToInt(pair -> pair.ids().length).max().orElseThrow();
    long[] ids = new long[size * longest];
    long[] types = new long[size * longest];
    long[] positions = new long[longest];
    float[] mask = new float[size * longest];
    float[] first = new float[size * longest];
    float[] second = new float[size * longest];
    for (int i = 0; i < longest; i++) {
      positions[i] = i;
    }
    for (int at = 0; at < size; at++) {
      Pair pair = pairs.get(at);
      int from = at * longest;
      int length = pair.ids().length;
      System.arraycopy(pair.ids(), 0, ids, from, length);
      System.arraycopy(pair.types(), 0, types, from, length);
      Arrays.fill(mask, from + length, from + longest, NONE);
      fill(first, from + 1, pair.first());
      fill(second, from + pair.first() + 2, pair.second());
    }
    Shape flat = new Shape(size, longest);
    Shape row = new Shape(size, 1, longest);
    return new PairBatch(
        manager.create(ids, flat),
        manager.create(positions),
        manager.create(types, flat),
        manager.create(mask, new Shape(size, 1, 1, longest)),
        manager.create(first, row),
        manager.create(second, row));
  }

  private static void fill(float[] shares, int from, int count) {
    Arrays.fill(shares, from, from + count, 1f / Math.max(1, count));
  }
}

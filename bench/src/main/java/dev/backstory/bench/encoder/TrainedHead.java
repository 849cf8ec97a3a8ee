package dev.backstory.bench.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What makes one figure of the vectors of a pair: a weighted sum of the first mark's vector and of
 * the products and differences of both texts' mean vectors, brought to unit length. It begins as
 * their cosine.
 */
final class TrainedHead {
  /** Brings products and differences of unit vectors to about the size of the others. */
  static final float PRODUCTS = (float) Math.sqrt(384);

  static final float DIFFERENCES = (float) Math.sqrt(384);

  private static final int WIDTH = 384;
  private static final float FIRST_SLOPE = 8;
  private static final float FIRST_BIAS = -7;

  private final NDArray weight;
  private final NDArray bias;

  TrainedHead(NDManager manager) {
    float[] start = new float[3 * WIDTH];
    Arrays.fill(start, WIDTH, 2 * WIDTH, FIRST_SLOPE / PRODUCTS);
    weight = manager.create(start, new Shape(3 * WIDTH, 1));
    bias = manager.create(new float[] {FIRST_BIAS});
    trained().values().forEach(array -> array.setRequiresGradient(true));
  }

  Map<String, NDArray> trained() {
    Map<String, NDArray> trained = new LinkedHashMap<>();
    trained.put("head.weight", weight);
    trained.put("head.bias", bias);
    return trained;
  }

  /** The log odds that both texts of each pair tell the same. */
  NDArray forward(NDArray pieces, PairBatch batch) {
    NDArray mark = pieces.get(":, 0, :");
    NDArray first = unit(batch.first().matMul(pieces).squeeze(1));
    NDArray second = unit(batch.second().matMul(pieces).squeeze(1));
    NDArray products = first.mul(second).mul(PRODUCTS);
    NDArray differences = first.sub(second).abs().mul(DIFFERENCES);
    NDArray seen = NDArrays.concat(new NDList(mark, products, differences), 1);
    return seen.matMul(weight).add(bias).squeeze(1);
  }

  private static NDArray unit(NDArray x) {
    return x.div(x.square().sum(new int[] {1}, true).add(1e-9f).sqrt());
  }
}

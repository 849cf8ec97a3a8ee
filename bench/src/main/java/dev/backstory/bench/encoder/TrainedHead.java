package dev.backstory.bench.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.backstory.models.EncoderHead;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What makes figures of the vectors of a pair: weighted sums of the first mark's vector and of the
 * products and differences of both texts' mean vectors, brought to unit length. Where neither text
 * comes first it begins as their cosine, else as nothing.
 */
final class TrainedHead {
  /** Brings products and differences of unit vectors to about the size of the others. */
  static final float PRODUCTS = (float) Math.sqrt(384);

  static final float DIFFERENCES = (float) Math.sqrt(384);

  /** What the names of all heads' weights begin with. */
  static final String NAMES = "head.";

  private static final int WIDTH = 384;
  private static final float FIRST_SLOPE = 8;
  private static final float FIRST_BIAS = -7;

  private final EncoderHead head;
  private final NDArray weight;
  private final NDArray bias;

  /** Goes on from where it has learnt before. */
  TrainedHead(EncoderHead head, EncoderWeights learnt, NDManager manager) {
    this.head = head;
    float[] start = new float[3 * WIDTH * head.outputs()];
    float[] first = new float[head.outputs()];
    if (head.symmetric()) {
      Arrays.fill(start, WIDTH, 2 * WIDTH, FIRST_SLOPE / PRODUCTS);
      Arrays.fill(first, FIRST_BIAS);
    }
    weight =
        manager.create(
            learnt.find(name(head) + "weight").map(Tensor::floats).orElse(start),
            new Shape(3 * WIDTH, head.outputs()));
    bias = manager.create(learnt.find(name(head) + "bias").map(Tensor::floats).orElse(first));
    trained().values().forEach(array -> array.setRequiresGradient(true));
  }

  Map<String, NDArray> trained() {
    Map<String, NDArray> trained = new LinkedHashMap<>();
    trained.put(name(head) + "weight", weight);
    trained.put(name(head) + "bias", bias);
    return trained;
  }

  /** What the names of a head's weights begin with. */
  static String name(EncoderHead head) {
    return NAMES + head.name() + ".";
  }

  /** The log odds of each output: pairs × outputs. */
  NDArray forward(NDArray pieces, PairBatch batch) {
    NDArray mark = pieces.get(":, 0, :");
    NDArray first = unit(batch.first().matMul(pieces).squeeze(1));
    NDArray second = unit(batch.second().matMul(pieces).squeeze(1));
    NDArray products = first.mul(second).mul(PRODUCTS);
    NDArray differences = first.sub(second).abs().mul(DIFFERENCES);
    NDArray seen = NDArrays.concat(new NDList(mark, products, differences), 1);
    return seen.matMul(weight).add(bias);
  }

  private static NDArray unit(NDArray x) {
    return x.div(x.square().sum(new int[] {1}, true).add(1e-9f).sqrt());
  }
}

package dev.backstory.bench.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adam with decoupled weight decay (Loshchilov and Hutter 2019); vectors do not decay. */
final class AdamW {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-6f;
  private static final float CLIP = 1;

  private final Map<String, NDArray> weights;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> squares = new LinkedHashMap<>();
  private final float decay;
  private int steps;

  AdamW(Map<String, NDArray> weights, NDManager manager, float decay) {
    this.weights = weights;
    this.decay = decay;
    weights.forEach(
        (name, weight) -> {
          means.put(name, manager.zeros(weight.getShape()));
          squares.put(name, manager.zeros(weight.getShape()));
        });
  }

  /**
   * Applies the gradients and clears them.
   *
   * @param rate of the encoder
   * @param headRate of what begins with {@code head.}
   */
  void step(float rate, float headRate) {
    steps++;
    double correction =
        Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    double norm = 0;
    for (Map.Entry<String, NDArray> weight : weights.entrySet()) {
      NDArray gradient = weight.getValue().getGradient();
      gradients.put(weight.getKey(), gradient);
      norm += gradient.square().sum().getFloat();
    }
    float scale = (float) Math.min(1, CLIP / (Math.sqrt(norm) + 1e-6));
    for (Map.Entry<String, NDArray> weight : weights.entrySet()) {
      String name = weight.getKey();
      float own = name.startsWith("head.") ? headRate : rate;
      NDArray array = weight.getValue();
      NDArray gradient = gradients.get(name);
      NDArray mean = means.get(name);
      NDArray square = squares.get(name);
      array
          .getNDArrayInternal()
          .adamUpdate(
              new NDList(array, gradient, mean, square),
              new NDList(array),
              own,
              (float) (own * correction),
              array.getShape().dimension() > 1 ? decay : 0,
              scale,
              0,
              BETA1,
              BETA2,
              EPSILON,
              false,
              true);
      gradient.subi(gradient);
    }
  }
}

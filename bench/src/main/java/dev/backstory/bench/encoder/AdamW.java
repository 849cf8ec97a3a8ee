package dev.backstory.bench.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Adam with decoupled weight decay (Loshchilov and Hutter 2019); vectors do not decay. */
final class AdamW {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-6f;
  private static final float CLIP = 1;
  private static final String HEADS = "head.";
  private static final NDIndex EVERYTHING = new NDIndex("...");

  private final Map<String, NDArray> weights;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> squares = new LinkedHashMap<>();
  private final float decay;
  private final Map<String, Integer> steps = new HashMap<>();

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
   * Applies the gradients and clears them. Gradients that are no numbers are cleared alone.
   *
   * @param head the name of the head that was used, with whose weights the encoder's are changed
   * @param rate of the encoder
   * @param headRate of the head
   * @return whether they were applied
   */
  boolean step(String head, float rate, float headRate) {
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    weights.forEach(
        (name, weight) -> {
          if (!name.startsWith(HEADS) || name.startsWith(head)) {
            gradients.put(name, weight.getGradient());
          }
        });
    double norm = Math.sqrt(gradients.values().stream().mapToDouble(AdamW::squares).sum());
    if (!Double.isFinite(norm)) {
      gradients.values().forEach(gradient -> gradient.set(EVERYTHING, 0f));
      return false;
    }
    float scale = (float) Math.min(1, CLIP / (norm + EPSILON));
    gradients.forEach(
        (name, gradient) -> {
          apply(name, gradient.muli(scale), name.startsWith(HEADS) ? headRate : rate);
          gradient.subi(gradient);
        });
    return true;
  }

  private void apply(String name, NDArray gradient, float rate) {
    NDArray weight = Objects.requireNonNull(weights.get(name));
    NDArray mean = Objects.requireNonNull(means.get(name));
    NDArray square = Objects.requireNonNull(squares.get(name));
    mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
    square.muli(BETA2).addi(gradient.square().mul(1 - BETA2));
    int step = steps.merge(name, 1, Integer::sum);
    double correction = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
    if (weight.getShape().dimension() > 1) {
      weight.muli(1 - rate * decay);
    }
    weight.subi(mean.div(square.sqrt().add(EPSILON)).mul((float) (rate * correction)));
  }

  private static double squares(NDArray gradient) {
    return gradient.square().sum().getFloat();
  }
}

package dev.backstory.bench.encoder;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import dev.backstory.models.EncoderHead;
import dev.backstory.models.PairTokens.Pair;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** An encoder with a head for each question about pairs, learnt together. */
final class PairNetwork implements AutoCloseable {
  private static final float DROPOUT = 0.1f;
  private static final float DECAY = 0.01f;

  /** How much each of many outputs counts beside a single one. */
  private static final float MANY = 0.25f;

  private static final int JUDGED_AT_ONCE = 32;

  private final NDManager manager = NDManager.newBaseManager();
  private final TrainedEncoder encoder;
  private final Map<EncoderHead, TrainedHead> heads = new EnumMap<>(EncoderHead.class);
  private final AdamW optimizer;

  PairNetwork(EncoderWeights start, int layers) {
    encoder = new TrainedEncoder(start.encoder(), manager, layers, DROPOUT);
    Map<String, NDArray> trained = new LinkedHashMap<>(encoder.trained());
    for (EncoderHead head : EncoderHead.values()) {
      TrainedHead started = new TrainedHead(head, start, manager);
      heads.put(head, started);
      trained.putAll(started.trained());
    }
    optimizer = new AdamW(trained, manager, DECAY);
  }

  /**
   * One step down the slope of the cross entropy.
   *
   * @param wanted what each output of the head should be for each pair, 0 to 1; less than 0 where
   *     it is not known
   * @return the loss before it; NaN if nothing could be learnt of it
   */
  float learn(EncoderHead head, List<Pair> pairs, float[][] wanted, float rate, float headRate) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      PairBatch batch = PairBatch.of(pairs, manager);
      float loss;
      try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
        NDArray odds = head(head).forward(encoder.forward(batch, true), batch);
        NDArray target = manager.create(wanted);
        NDArray known = target.gte(0).toType(DataType.FLOAT32, false);
        NDArray each = softplus(odds).sub(odds.mul(target)).mul(known);
        float share = head.outputs() == 1 ? 1 : MANY;
        NDArray entropy = each.sum().mul(share / pairs.size());
        gradients.backward(entropy);
        loss = entropy.getFloat();
      }
      boolean learnt = optimizer.step(TrainedHead.name(head), rate, headRate);
      Reference.reachabilityFence(batch);
      return learnt ? loss : Float.NaN;
    }
  }

  /** The log odds of each pair by a head's first output. */
  double[] judge(EncoderHead head, List<Pair> pairs) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, pairs.size()).boxed().toList());
    order.sort(Comparator.comparingInt(i -> pairs.get(i).ids().length));
    double[] odds = new double[pairs.size()];
    for (int from = 0; from < order.size(); from += JUDGED_AT_ONCE) {
      List<Integer> part = order.subList(from, Math.min(order.size(), from + JUDGED_AT_ONCE));
      try (NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        PairBatch batch = PairBatch.of(part.stream().map(pairs::get).toList(), manager);
        float[] found = head(head).forward(encoder.forward(batch, false), batch).toFloatArray();
        for (int i = 0; i < part.size(); i++) {
          odds[part.get(i)] = found[i * head.outputs()];
        }
      }
    }
    return odds;
  }

  private TrainedHead head(EncoderHead head) {
    return Objects.requireNonNull(heads.get(head));
  }

  /** The encoder's weights, and the heads' under names that begin with {@code head.}. */
  EncoderWeights weights() {
    Map<String, Tensor> tensors = new LinkedHashMap<>(encoder.weights().tensors());
    for (TrainedHead head : heads.values()) {
      head.trained()
          .forEach(
              (name, array) ->
                  tensors.put(name, Tensor.of(List.of(array.size()), array.toFloatArray())));
    }
    return new EncoderWeights(tensors);
  }

  @Override
  public void close() {
    manager.close();
  }

  private static NDArray softplus(NDArray x) {
    return x.maximum(0).add(x.abs().neg().exp().add(1).log());
  }
}

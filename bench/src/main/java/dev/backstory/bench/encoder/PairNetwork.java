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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An encoder with a head for each question about pairs, learnt together. */
final class PairNetwork implements AutoCloseable {
  private static final float DECAY = 0.01f;

  /** How much each of many outputs counts beside a single one. */
  private static final float MANY = 0.25f;

  private final NDManager manager = NDManager.newBaseManager();
  private final TrainedEncoder encoder;
  private final Map<EncoderHead, TrainedHead> heads = new EnumMap<>(EncoderHead.class);
  private final AdamW optimizer;

  PairNetwork(EncoderWeights start) {
    encoder = new TrainedEncoder(start.encoder(), manager);
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

package dev.backstory.bench.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * A BERT encoder whose weights are learnt (Devlin et al. 2019): six layers of twelve heads, 384
 * wide. The vectors of words stay as they are: they are half of all weights, and few of them are
 * met in training.
 */
final class TrainedEncoder {
  private static final String WORDS = "embeddings.word_embeddings.weight";
  private static final int HEADS = 12;
  private static final float EPSILON = 1e-12f;

  /** The share of values that training leaves out. */
  private static final float DROPOUT = 0.1f;

  private final Map<String, NDArray> weights = new LinkedHashMap<>();

  TrainedEncoder(EncoderWeights start, NDManager manager) {
    start
        .tensors()
        .forEach(
            (name, tensor) -> {
              long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
              weights.put(name, manager.create(tensor.floats(), new Shape(shape)));
            });
    trained().values().forEach(weight -> weight.setRequiresGradient(true));
  }

  /** What is learnt, by name. */
  Map<String, NDArray> trained() {
    Map<String, NDArray> trained = new LinkedHashMap<>(weights);
    trained.remove(WORDS);
    return trained;
  }

  EncoderWeights weights() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    weights.forEach(
        (name, array) ->
            tensors.put(
                name,
                Tensor.of(
                    LongStream.of(array.getShape().getShape()).boxed().toList(),
                    array.toFloatArray())));
    return new EncoderWeights(tensors);
  }

  /** The vector of each piece: pairs × pieces × 384. */
  NDArray forward(PairBatch batch, boolean training) {
    NDArray x =
        weight(WORDS)
            .get(batch.ids())
            .add(weight("embeddings.position_embeddings.weight").get(batch.positions()))
            .add(weight("embeddings.token_type_embeddings.weight").get(batch.types()));
    x = drop(norm(x, "embeddings.LayerNorm"), training);
    for (int layer = 0; layer < EncoderWeights.LAYERS; layer++) {
      x = layer(x, "encoder.layer." + layer + ".", batch, training);
    }
    return x;
  }

  private NDArray layer(NDArray x, String name, PairBatch batch, boolean training) {
    NDArray told = attend(x, name + "attention.self.", batch);
    NDArray attended = drop(linear(told, name + "attention.output.dense"), training);
    NDArray y = norm(attended.add(x), name + "attention.output.LayerNorm");
    NDArray wide = linear(y, name + "intermediate.dense").getNDArrayInternal().gelu();
    NDArray out = drop(linear(wide, name + "output.dense"), training);
    return norm(out.add(y), name + "output.LayerNorm");
  }

  private NDArray attend(NDArray x, String name, PairBatch batch) {
    Shape shape = x.getShape();
    NDArray query = heads(linear(x, name + "query"));
    NDArray key = heads(linear(x, name + "key")).transpose(0, 1, 3, 2);
    NDArray value = heads(linear(x, name + "value"));
    double scale = 1 / Math.sqrt((double) shape.get(2) / HEADS);
    NDArray share = query.matMul(key).mul((float) scale).add(batch.mask()).softmax(-1);
    return share.matMul(value).transpose(0, 2, 1, 3).reshape(shape);
  }

  private static NDArray heads(NDArray x) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), HEADS, shape.get(2) / HEADS).transpose(0, 2, 1, 3);
  }

  private NDArray linear(NDArray x, String name) {
    return x.matMul(weight(name + ".weight")).add(weight(name + ".bias"));
  }

  private NDArray norm(NDArray x, String name) {
    NDArray weight = weight(name + ".weight");
    return x.getNDArrayInternal()
        .layerNorm(x, weight.getShape(), weight, weight(name + ".bias"), EPSILON)
        .singletonOrThrow();
  }

  private NDArray drop(NDArray x, boolean training) {
    return training ? x.getNDArrayInternal().dropout(x, DROPOUT, true).singletonOrThrow() : x;
  }

  private NDArray weight(String name) {
    return Objects.requireNonNull(weights.get(name), name);
  }
}

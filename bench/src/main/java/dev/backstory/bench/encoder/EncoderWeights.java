package dev.backstory.bench.encoder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The weights of a BERT encoder under the names that its authors gave them, such as {@code
 * encoder.layer.0.attention.self.query.weight}; matrices are rows of inputs, columns of outputs.
 */
record EncoderWeights(Map<String, Tensor> tensors) {
  private static final List<String> PRODUCTS =
      List.of(
          "attention.self.query",
          "attention.self.key",
          "attention.self.value",
          "attention.output.dense",
          "intermediate.dense",
          "output.dense");
  static final int LAYERS = 6;

  EncoderWeights {
    tensors = Map.copyOf(tensors);
  }

  static EncoderWeights of(OnnxFile file) {
    Map<String, Tensor> found = file.tensors();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    found.forEach(
        (name, tensor) -> {
          if (tensor.type() == Tensor.FLOAT && !name.startsWith("onnx::")) {
            tensors.put(name, tensor);
          }
        });
    names(file.factors("MatMul"))
        .forEach((name, stored) -> tensors.put(name, Objects.requireNonNull(found.get(stored))));
    return new EncoderWeights(tensors);
  }

  /**
   * What an exporter calls each matrix of the layers.
   *
   * @param factors the weights of each product by the name of what comes of it
   */
  static Map<String, String> names(Map<String, String> factors) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int layer = 0; layer < LAYERS; layer++) {
      for (String product : PRODUCTS) {
        String name = "encoder.layer." + layer + "." + product;
        String path = "/encoder/layer." + layer + "/" + product.replace('.', '/');
        names.put(
            name + ".weight",
            factors.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(path + "/MatMul"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no product " + path)));
      }
    }
    return names;
  }

  /** The mean of both; as they are here where the other has none of the name. */
  EncoderWeights mean(EncoderWeights other) {
    Map<String, Tensor> mean = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) ->
            mean.put(name, other.find(name).map(it -> mean(tensor, it)).orElse(tensor)));
    return new EncoderWeights(mean);
  }

  private static Tensor mean(Tensor one, Tensor other) {
    float[] mean = one.floats();
    float[] others = other.floats();
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (mean[i] + others[i]) / 2;
    }
    return Tensor.of(one.shape(), mean);
  }

  /** Those of the encoder, without its heads. */
  EncoderWeights encoder() {
    Map<String, Tensor> encoder = new LinkedHashMap<>(tensors);
    encoder.keySet().removeIf(name -> name.startsWith(TrainedHead.NAMES));
    return new EncoderWeights(encoder);
  }

  /** Empty where nothing was learnt under the name. */
  Optional<Tensor> find(String name) {
    return Optional.ofNullable(tensors.get(name));
  }

  Tensor tensor(String name) {
    return Objects.requireNonNull(tensors.get(name), name);
  }
}

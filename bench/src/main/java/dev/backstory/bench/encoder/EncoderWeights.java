package dev.backstory.bench.encoder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
  private static final int LAYERS = 6;

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

  Tensor tensor(String name) {
    return Objects.requireNonNull(tensors.get(name), name);
  }
}

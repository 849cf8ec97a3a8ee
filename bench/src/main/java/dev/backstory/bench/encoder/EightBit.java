package dev.backstory.bench.encoder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts learnt weights into the graph of an encoder that was quantised to eight bits when it runs
 * (ONNX Runtime's dynamic quantisation): matrices as signed bytes with a scale for each output,
 * tables of embeddings as unsigned bytes with one scale, all else as floats. The vectors of words,
 * which are not learnt, stay as they are there.
 */
final class EightBit {
  private static final String WORDS = "embeddings.word_embeddings.weight";

  /**
   * The largest magnitude of a signed byte: sums of products then do not overflow sixteen bits on
   * processors without instructions for them.
   */
  private static final int MOST = 63;

  private final OnnxFile graph;
  private final Map<String, Tensor> replaced = new LinkedHashMap<>();

  /**
   * @param graph of the quantised encoder
   */
  EightBit(OnnxFile graph) {
    this.graph = graph;
  }

  byte[] file(EncoderWeights weights) {
    Map<String, String> names = EncoderWeights.names(graph.factors("MatMulInteger"));
    weights
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (names.containsKey(name)) {
                matrix(names.get(name), tensor);
              } else if (name.startsWith("embeddings.") && tensor.shape().size() == 2) {
                if (!name.equals(WORDS)) {
                  table(name, tensor);
                }
              } else if (!name.startsWith(TrainedHead.NAMES)) {
                replaced.put(name, tensor);
              }
            });
    return graph.with(replaced);
  }

  /** A matrix of inputs × outputs. */
  private void matrix(String quantized, Tensor tensor) {
    int outputs = tensor.shape().getLast().intValue();
    float[] values = tensor.floats();
    float[] scales = new float[outputs];
    for (int i = 0; i < values.length; i++) {
      scales[i % outputs] = Math.max(scales[i % outputs], Math.abs(values[i]) / MOST);
    }
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) Math.round(values[i] / Math.max(scales[i % outputs], Float.MIN_NORMAL));
    }
    String name = quantized.substring(0, quantized.length() - "_quantized".length());
    List<Long> row = List.of((long) outputs);
    replaced.put(quantized, Tensor.of(tensor.shape(), Tensor.INT8, bytes));
    replaced.put(name + "_scale", Tensor.of(row, scales));
    replaced.put(name + "_zero_point", Tensor.of(row, Tensor.INT8, new byte[outputs]));
  }

  private void table(String name, Tensor tensor) {
    float[] values = tensor.floats();
    float least = 0;
    float greatest = 0;
    for (float value : values) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    float scale = (greatest - least) / 255;
    int zero = Math.round(-least / scale);
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(values[i] / scale) + zero, 0, 255);
    }
    replaced.put(name + "_quantized", Tensor.of(tensor.shape(), Tensor.UINT8, bytes));
    replaced.put(name + "_scale", Tensor.of(List.of(), new float[] {scale}));
    replaced.put(
        name + "_zero_point", Tensor.of(List.of(), Tensor.UINT8, new byte[] {(byte) zero}));
  }
}

package dev.backstory.bench.encoder;

import dev.backstory.bench.encoder.Wire.Field;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of an ONNX file, and the file with other ones. Field numbers are those of onnx.proto
 * (ModelProto.graph 7; GraphProto.node 1, initializer 5; TensorProto.dims 1, data_type 2, name 8,
 * raw_data 9; NodeProto.input 1, output 2, op_type 4).
 */
final class OnnxFile {
  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int INITIALIZER = 5;
  private static final int DIMENSIONS = 1;
  private static final int TYPE = 2;
  private static final int NAME = 8;
  private static final int RAW = 9;

  private final List<Field> model;
  private final List<Field> graph;

  OnnxFile(byte[] bytes) {
    model = Wire.fields(ByteBuffer.wrap(bytes));
    graph =
        model.stream()
            .filter(field -> field.id() == GRAPH)
            .map(field -> Wire.fields(field.bytes()))
            .findFirst()
            .orElseThrow();
  }

  /** The initializers that are kept as bytes, by name; those of typed fields are left out. */
  Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Field field : graph) {
      if (field.id() == INITIALIZER) {
        List<Field> tensor = Wire.fields(field.bytes());
        List<Long> shape =
            tensor.stream()
                .filter(part -> part.id() == DIMENSIONS)
                .flatMap(part -> part.numbers().stream())
                .toList();
        int type = (int) only(tensor, TYPE).number();
        tensor.stream()
            .filter(part -> part.id() == RAW)
            .forEach(raw -> tensors.put(name(tensor), new Tensor(shape, type, raw.bytes())));
      }
    }
    return tensors;
  }

  /**
   * The second input of each product, by the first output's name: which weights a layer multiplies
   * with, since exporters name those by number.
   *
   * @param operator such as {@code MatMul}
   */
  Map<String, String> factors(String operator) {
    Map<String, String> factors = new HashMap<>();
    for (Field field : graph) {
      if (field.id() == NODE) {
        List<Field> node = Wire.fields(field.bytes());
        List<String> inputs = texts(node, 1);
        if (texts(node, 4).contains(operator) && inputs.size() > 1) {
          factors.put(texts(node, 2).getFirst(), inputs.get(1));
        }
      }
    }
    return factors;
  }

  /** The file with other values for these initializers, each of which it must have. */
  byte[] with(Map<String, Tensor> replaced) {
    Map<String, Tensor> left = new HashMap<>(replaced);
    ByteArrayOutputStream graphBytes = new ByteArrayOutputStream();
    for (Field field : graph) {
      Tensor tensor =
          field.id() == INITIALIZER ? left.remove(name(Wire.fields(field.bytes()))) : null;
      if (tensor == null) {
        Wire.write(field, graphBytes);
      } else {
        Wire.write(INITIALIZER, bytes(name(Wire.fields(field.bytes())), tensor), graphBytes);
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("not in the file: " + left.keySet());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Field field : model) {
      if (field.id() == GRAPH) {
        Wire.write(GRAPH, graphBytes.toByteArray(), out);
      } else {
        Wire.write(field, out);
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String name, Tensor tensor) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    tensor.shape().forEach(size -> Wire.write(DIMENSIONS, size, out));
    Wire.write(TYPE, tensor.type(), out);
    Wire.write(NAME, name.getBytes(StandardCharsets.UTF_8), out);
    byte[] data = new byte[tensor.data().remaining()];
    tensor.data().duplicate().get(data);
    Wire.write(RAW, data, out);
    return out.toByteArray();
  }

  private static String name(List<Field> tensor) {
    return only(tensor, NAME).text();
  }

  private static Field only(List<Field> fields, int id) {
    return fields.stream().filter(field -> field.id() == id).findFirst().orElseThrow();
  }

  private static List<String> texts(List<Field> fields, int id) {
    return fields.stream().filter(field -> field.id() == id).map(Field::text).toList();
  }
}

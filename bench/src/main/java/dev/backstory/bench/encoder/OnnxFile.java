package dev.backstory.bench.encoder;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import com.google.protobuf.UnsafeByteOperations;
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

  private final UnknownFieldSet model;
  private final UnknownFieldSet graph;

  OnnxFile(byte[] bytes) {
    model = read(UnsafeByteOperations.unsafeWrap(bytes));
    graph = messages(model, GRAPH).getFirst();
  }

  private static UnknownFieldSet read(ByteString message) {
    try {
      return UnknownFieldSet.parseFrom(message);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not an ONNX file", e);
    }
  }

  private static List<UnknownFieldSet> messages(UnknownFieldSet of, int id) {
    return of.getField(id).getLengthDelimitedList().stream().map(OnnxFile::read).toList();
  }

  private static List<String> texts(UnknownFieldSet of, int id) {
    return of.getField(id).getLengthDelimitedList().stream().map(ByteString::toStringUtf8).toList();
  }

  /** The initializers that are kept as bytes, by name; those of typed fields are left out. */
  Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (UnknownFieldSet tensor : messages(graph, INITIALIZER)) {
      List<Long> shape = tensor.getField(DIMENSIONS).getVarintList();
      int type = tensor.getField(TYPE).getVarintList().getFirst().intValue();
      for (ByteString raw : tensor.getField(RAW).getLengthDelimitedList()) {
        tensors.put(
            texts(tensor, NAME).getFirst(), new Tensor(shape, type, raw.asReadOnlyByteBuffer()));
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
    for (UnknownFieldSet node : messages(graph, NODE)) {
      List<String> inputs = texts(node, 1);
      if (texts(node, 4).contains(operator) && inputs.size() > 1) {
        factors.put(texts(node, 2).getFirst(), inputs.get(1));
      }
    }
    return factors;
  }

  /** The file with other values for these initializers, each of which it must have. */
  byte[] with(Map<String, Tensor> replaced) {
    Map<String, Tensor> left = new HashMap<>(replaced);
    Field.Builder initializers = Field.newBuilder();
    for (ByteString stored : graph.getField(INITIALIZER).getLengthDelimitedList()) {
      String name = texts(read(stored), NAME).getFirst();
      Tensor tensor = left.remove(name);
      initializers.addLengthDelimited(tensor == null ? stored : bytes(name, tensor));
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("not in the file: " + left.keySet());
    }
    ByteString changed =
        graph.toBuilder().addField(INITIALIZER, initializers.build()).build().toByteString();
    return model.toBuilder().addField(GRAPH, bytes(changed)).build().toByteArray();
  }

  private static ByteString bytes(String name, Tensor tensor) {
    Field.Builder shape = Field.newBuilder();
    tensor.shape().forEach(shape::addVarint);
    return UnknownFieldSet.newBuilder()
        .addField(DIMENSIONS, shape.build())
        .addField(TYPE, Field.newBuilder().addVarint(tensor.type()).build())
        .addField(NAME, bytes(ByteString.copyFromUtf8(name)))
        .addField(RAW, bytes(ByteString.copyFrom(tensor.data().duplicate())))
        .build()
        .toByteString();
  }

  private static Field bytes(ByteString value) {
    return Field.newBuilder().addLengthDelimited(value).build();
  }
}

package dev.backstory.bench.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A tensor of an ONNX file.
 *
 * @param type ONNX's number for the type of an element
 * @param data its elements, little-endian, row by row
 */
record Tensor(List<Long> shape, int type, ByteBuffer data) {
  static final int FLOAT = 1;
  static final int UINT8 = 2;
  static final int INT8 = 3;

  Tensor {
    shape = List.copyOf(shape);
  }

  static Tensor of(List<Long> shape, float[] values) {
    ByteBuffer data =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    data.asFloatBuffer().put(values);
    return new Tensor(shape, FLOAT, data);
  }

  static Tensor of(List<Long> shape, int type, byte[] values) {
    return new Tensor(shape, type, ByteBuffer.wrap(values));
  }

  float[] floats() {
    if (type != FLOAT) {
      throw new IllegalStateException("not of floats: " + type);
    }
    float[] values = new float[data.remaining() / Float.BYTES];
    data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }
}

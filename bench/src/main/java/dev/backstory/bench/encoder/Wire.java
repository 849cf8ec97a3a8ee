package dev.backstory.bench.encoder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The wire format of protocol buffers, as far as ONNX files use it. */
final class Wire {
  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int BYTES = 2;
  static final int FIXED32 = 5;

  private Wire() {}

  /**
   * A field of a message.
   *
   * @param number of a varint; 0 otherwise
   * @param bytes of a string, a message, packed numbers or a fixed one; empty for a varint
   */
  record Field(int id, int type, long number, ByteBuffer bytes) {
    String text() {
      return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    /** A repeated integer: one of them, or all packed. */
    List<Long> numbers() {
      if (type == VARINT) {
        return List.of(number);
      }
      List<Long> numbers = new ArrayList<>();
      for (ByteBuffer rest = bytes.duplicate(); rest.hasRemaining(); ) {
        numbers.add(varint(rest));
      }
      return numbers;
    }
  }

  static List<Field> fields(ByteBuffer message) {
    List<Field> fields = new ArrayList<>();
    for (ByteBuffer rest = message.duplicate(); rest.hasRemaining(); ) {
      long key = varint(rest);
      int id = (int) (key >>> 3);
      int type = (int) (key & 7);
      fields.add(
          switch (type) {
            case VARINT -> new Field(id, type, varint(rest), ByteBuffer.allocate(0));
            case BYTES -> new Field(id, type, 0, take(rest, (int) varint(rest)));
            case FIXED32 -> new Field(id, type, 0, take(rest, Integer.BYTES));
            case FIXED64 -> new Field(id, type, 0, take(rest, Long.BYTES));
            default -> throw new IllegalArgumentException("wire type " + type);
          });
    }
    return fields;
  }

  static void write(Field field, ByteArrayOutputStream out) {
    writeVarint((long) field.id() << 3 | field.type(), out);
    if (field.type() == VARINT) {
      writeVarint(field.number(), out);
      return;
    }
    byte[] bytes = new byte[field.bytes().remaining()];
    field.bytes().duplicate().get(bytes);
    if (field.type() == BYTES) {
      writeVarint(bytes.length, out);
    }
    out.writeBytes(bytes);
  }

  static void write(int id, byte[] bytes, ByteArrayOutputStream out) {
    write(new Field(id, BYTES, 0, ByteBuffer.wrap(bytes)), out);
  }

  static void write(int id, long number, ByteArrayOutputStream out) {
    write(new Field(id, VARINT, number, ByteBuffer.allocate(0)), out);
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private static void writeVarint(long value, ByteArrayOutputStream out) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static ByteBuffer take(ByteBuffer in, int length) {
    ByteBuffer taken = in.slice(in.position(), length);
    in.position(in.position() + length);
    return taken;
  }
}

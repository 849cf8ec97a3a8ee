package dev.backstory.bench.encoder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps learnt weights between training, trials and writing them out. */
final class WeightsFile {
  private WeightsFile() {}

  static void write(EncoderWeights weights, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      Map<String, Tensor> sorted = new TreeMap<>(weights.tensors());
      out.writeInt(sorted.size());
      for (Map.Entry<String, Tensor> entry : sorted.entrySet()) {
        Tensor tensor = entry.getValue();
        out.writeUTF(entry.getKey());
        out.writeInt(tensor.shape().size());
        for (long size : tensor.shape()) {
          out.writeLong(size);
        }
        float[] values = tensor.floats();
        out.writeInt(values.length);
        for (float value : values) {
          out.writeFloat(value);
        }
      }
    }
  }

  static EncoderWeights read(Path file) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        List<Long> shape = new ArrayList<>();
        for (int dimensions = in.readInt(); dimensions > 0; dimensions--) {
          shape.add(in.readLong());
        }
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
          values[i] = in.readFloat();
        }
        tensors.put(name, Tensor.of(shape, values));
      }
    }
    return new EncoderWeights(tensors);
  }
}

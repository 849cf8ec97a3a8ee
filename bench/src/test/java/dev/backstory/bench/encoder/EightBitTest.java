package dev.backstory.bench.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EightBitTest {
  private static final String KEYS = "encoder.layer.2.attention.self.key.weight";
  private static final String POSITIONS = "embeddings.position_embeddings.weight";

  @Test
  void bytesTimesTheirScalesAreTheWeights() throws IOException {
    EncoderWeights weights = PairTrainer.start();
    OnnxFile graph = new OnnxFile(resource("/all-minilm-l6-v2-q.onnx"));
    String keys = EncoderWeights.names(graph.factors("MatMulInteger")).get(KEYS);
    Map<String, Tensor> written = new OnnxFile(new EightBit(graph).file(weights)).tensors();

    float[] columns = written.get(keys.replace("_quantized", "_scale")).floats();
    ByteBuffer bytes = written.get(keys).data();
    float[] values = weights.tensor(KEYS).floats();
    double worst = 0;
    int greatest = 0;
    for (int i = 0; i < values.length; i++) {
      float scale = columns[i % columns.length];
      worst = Math.max(worst, Math.abs(bytes.get(i) * scale - values[i]) / scale);
      greatest = Math.max(greatest, Math.abs(bytes.get(i)));
    }
    assertThat(worst).as("difference in scales").isCloseTo(0.5, within(0.01));
    assertThat(greatest).isEqualTo(63);
  }

  @Test
  void tablesHaveOneScaleAndAZeroOfTheirOwn() throws IOException {
    EncoderWeights weights = PairTrainer.start();
    OnnxFile graph = new OnnxFile(resource("/all-minilm-l6-v2-q.onnx"));
    Map<String, Tensor> written = new OnnxFile(new EightBit(graph).file(weights)).tensors();

    float scale = written.get(POSITIONS + "_scale").floats()[0];
    int zero = Byte.toUnsignedInt(written.get(POSITIONS + "_zero_point").data().get(0));
    ByteBuffer bytes = written.get(POSITIONS + "_quantized").data();
    float[] values = weights.tensor(POSITIONS).floats();
    double worst = 0;
    for (int i = 0; i < values.length; i++) {
      float value = (Byte.toUnsignedInt(bytes.get(i)) - zero) * scale;
      worst = Math.max(worst, Math.abs(value - values[i]) / scale);
    }
    assertThat(worst).as("difference in scales").isBetween(0.4, 1.01);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = EightBitTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}

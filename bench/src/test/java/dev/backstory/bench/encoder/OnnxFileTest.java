package dev.backstory.bench.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnnxFileTest {
  private static final byte[] FILE = model();

  /** A model with a product of {@code x} and {@code weights}, 2 × 1 floats. */
  private static byte[] model() {
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    Wire.write(1, 2, tensor);
    Wire.write(1, 1, tensor);
    Wire.write(2, Tensor.FLOAT, tensor);
    Wire.write(8, text("weights"), tensor);
    Wire.write(9, new byte[] {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40}, tensor);
    ByteArrayOutputStream node = new ByteArrayOutputStream();
    Wire.write(1, text("x"), node);
    Wire.write(1, text("weights"), node);
    Wire.write(2, text("y"), node);
    Wire.write(4, text("MatMul"), node);
    ByteArrayOutputStream graph = new ByteArrayOutputStream();
    Wire.write(1, node.toByteArray(), graph);
    Wire.write(5, tensor.toByteArray(), graph);
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    Wire.write(1, 300, model);
    Wire.write(7, graph.toByteArray(), model);
    return model.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readsWeightsAndWhatTheyMultiply() {
    OnnxFile file = new OnnxFile(FILE);

    assertThat(file.tensors().get("weights").shape()).containsExactly(2L, 1L);
    assertThat(file.tensors().get("weights").floats()).containsExactly(1f, 2f);
    assertThat(file.factors("MatMul")).containsExactly(Map.entry("y", "weights"));
    assertThat(file.factors("MatMulInteger")).isEmpty();
  }

  @Test
  void otherWeightsTakeTheirPlaceAndAllElseStays() {
    OnnxFile file = new OnnxFile(FILE);
    Tensor same = file.tensors().get("weights");
    Tensor other = Tensor.of(List.of(2L, 1L), new float[] {-3, 0.5f});

    assertThat(file.with(Map.of())).isEqualTo(FILE);
    assertThat(file.with(Map.of("weights", same))).isEqualTo(FILE);
    OnnxFile changed = new OnnxFile(file.with(Map.of("weights", other)));
    assertThat(changed.tensors().get("weights").floats()).containsExactly(-3f, 0.5f);
    assertThat(changed.factors("MatMul")).containsExactly(Map.entry("y", "weights"));
    assertThatThrownBy(() -> file.with(Map.of("unknown", other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
  }
}

package dev.backstory.bench.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxFileTest {
  private static final byte[] FILE = model();

  /** A model with a product of {@code x} and {@code weights}, 2 × 1 floats. */
  private static byte[] model() {
    ByteString floats = ByteString.copyFrom(new byte[] {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40});
    UnknownFieldSet tensor =
        UnknownFieldSet.newBuilder()
            .addField(1, Field.newBuilder().addVarint(2).addVarint(1).build())
            .addField(2, Field.newBuilder().addVarint(Tensor.FLOAT).build())
            .addField(8, text("weights"))
            .addField(9, Field.newBuilder().addLengthDelimited(floats).build())
            .build();
    UnknownFieldSet node =
        UnknownFieldSet.newBuilder()
            .addField(1, text("x", "weights"))
            .addField(2, text("y"))
            .addField(4, text("MatMul"))
            .build();
    UnknownFieldSet graph =
        UnknownFieldSet.newBuilder()
            .addField(1, Field.newBuilder().addLengthDelimited(node.toByteString()).build())
            .addField(5, Field.newBuilder().addLengthDelimited(tensor.toByteString()).build())
            .build();
    return UnknownFieldSet.newBuilder()
        .addField(1, Field.newBuilder().addVarint(300).build())
        .addField(7, Field.newBuilder().addLengthDelimited(graph.toByteString()).build())
        .build()
        .toByteArray();
  }

  private static Field text(String... texts) {
    Field.Builder field = Field.newBuilder();
    Stream.of(texts).map(ByteString::copyFromUtf8).forEach(field::addLengthDelimited);
    return field.build();
  }

  @Test
  void readsWeightsAndWhatTheyMultiply() {
    OnnxFile file = new OnnxFile(FILE);

    assertThat(file.tensors().get("weights").shape()).containsExactly(2L, 1L);
    assertThat(file.tensors().get("weights").floats()).containsExactly(1f, 2f);
    assertThat(file.factors("MatMul")).containsExactly(Map.entry("y", "weights"));
    assertThat(file.factors("MatMulInteger")).isEmpty();
  }

  /** To the byte, so that a file differs from the one that it was made of in its weights alone. */
  @ParameterizedTest
  @ValueSource(strings = {"/all-minilm-l6-v2.onnx", "/all-minilm-l6-v2-q.onnx"})
  void aRealFileIsWrittenAsItWas(String name) throws IOException {
    try (InputStream in = OnnxFileTest.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      assertThat(Arrays.equals(new OnnxFile(bytes).with(Map.of()), bytes)).isTrue();
    }
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

package dev.backstory.bench.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncoderWeightsTest {
  private static final Tensor ONE = Tensor.of(List.of(2L), new float[] {1, -2});
  private static final Tensor OTHER = Tensor.of(List.of(2L), new float[] {3, 4});

  @Test
  void theMeanOfTwoKeepsWhatTheOtherHasNotLearnt() {
    EncoderWeights mean =
        new EncoderWeights(Map.of("layer", ONE, "head.OPINION.weight", ONE))
            .mean(new EncoderWeights(Map.of("layer", OTHER)));

    assertThat(mean.tensor("layer").floats()).containsExactly(2, 1);
    assertThat(mean.tensor("layer").shape()).containsExactly(2L);
    assertThat(mean.tensor("head.OPINION.weight").floats()).containsExactly(1, -2);
  }

  @Test
  void theEncoderIsAllButItsHeads() {
    EncoderWeights encoder =
        new EncoderWeights(Map.of("layer", ONE, "head.OPINION.weight", ONE)).encoder();

    assertThat(encoder.find("layer")).contains(ONE);
    assertThat(encoder.find("head.OPINION.weight")).isEmpty();
  }
}

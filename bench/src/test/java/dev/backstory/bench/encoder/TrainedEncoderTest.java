package dev.backstory.bench.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TrainedEncoderTest {
  /** Pairs of different lengths, so that what fills up the shorter one must not be read. */
  @Test
  void givesTheVectorsOfOnnxRuntimeAndLearns() throws IOException, InterruptedException {
    double[] printed = EncoderProcess.run();

    assertThat(printed[0]).as("largest difference").isLessThan(1e-3);
    assertThat(printed[2]).as("loss after some steps").isLessThan(printed[1] / 2);
  }
}

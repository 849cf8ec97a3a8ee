package dev.backstory.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.port.SupportJudge.Reading;
import org.junit.jupiter.api.Test;

class SupportHeadTest {
  private static final float[] WEIGHTS = new float[PassageReader.SEEN];

  static {
    WEIGHTS[0] = 1;
  }

  private static final SupportHead HEAD = new SupportHead(WEIGHTS, -2, 0.5f);

  private static float[] piece(float doubt, float likeness) {
    float[] piece = new float[PassageReader.SEEN];
    piece[0] = doubt;
    piece[PassageReader.LIKENESS] = likeness;
    return piece;
  }

  @Test
  void aSentenceIsAsDoubtfulAsAllItsPiecesTogether() {
    float[][] pieces = {piece(1, 0.2f), piece(0, 0.9f), piece(3, 0.4f), piece(2, 0.6f)};

    Reading reading = HEAD.reading(pieces);

    double odds = Math.exp(-1) + Math.exp(-2) + Math.exp(1) + Math.exp(0);
    assertThat(reading.doubt()).isCloseTo(Math.log(odds) + 0.5, within(1e-6));
    assertThat(reading.worst()).isCloseTo(0, within(1e-6));
    assertThat(reading.likeness()).isCloseTo(0.525, within(1e-6));
    assertThat(reading.leastLike()).isCloseTo(0.4, within(1e-6));
    assertThat(reading.lowestQuarter()).isCloseTo(0.2, within(1e-6));
  }

  @Test
  void isReadAsItWasWritten() {
    float[][] pieces = {piece(1, 0.2f), piece(5, 0.3f)};

    assertThat(SupportHead.of(HEAD.bytes()).reading(pieces)).isEqualTo(HEAD.reading(pieces));
  }
}

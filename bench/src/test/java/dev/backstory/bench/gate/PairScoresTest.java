package dev.backstory.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.score.PairScores;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PairScoresTest {
  private static final PairScores SCORES =
      new PairScores(
          new double[] {0.9, 0.8, 0.8, 0.3, 0.1}, new boolean[] {true, true, false, true, false});

  @Test
  void aPairThatIsTheSameShouldHaveTheHigherFigure() {
    assertThat(SCORES.auroc()).isCloseTo(4.5 / 6, within(1e-12));
  }

  @Test
  void theBestThresholdIsLookedFor() {
    assertThat(SCORES.accuracy(0.5)).isEqualTo(0.6);
    assertThat(SCORES.bestAccuracy()).isEqualTo(0.8);
  }

  @Test
  void recallCountsWhatWasNotAskedAbout() {
    PairScores.Found found = SCORES.recallAt(0.75, 6);

    assertThat(found.recall()).isEqualTo(0.5);
    assertThat(found.threshold()).isEqualTo(0.3);
    assertThat(SCORES.recallAt(0.75).recall()).isEqualTo(1);
    assertThat(SCORES.recallAt(1, 6).recall()).isCloseTo(1 / 6.0, within(1e-12));
  }

  @Test
  void aPairThatWasNotJudgedCountsAsWrong() {
    List<JsonNode> gold =
        JsonRows.of("{\"id\":\"1\",\"same\":true}\n{\"id\":\"2\",\"same\":false}");
    PairScores judged = PairsMeasure.judged(gold, List.of(), row -> row.path("same").asBoolean());

    assertThat(judged.figures()).containsExactly(0, 1);
    assertThat(judged.same()).containsExactly(true, false);
  }
}

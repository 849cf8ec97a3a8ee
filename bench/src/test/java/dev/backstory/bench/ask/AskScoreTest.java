package dev.backstory.bench.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.bench.ask.AskScore.Figures;
import dev.backstory.bench.ask.AskScore.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskScoreTest {
  private static final AskScore SCORE =
      new AskScore(
          List.of(
              new Row(true, List.of(true, false), List.of(0.9, 0.6), 0.1),
              new Row(true, List.of(false, true), List.of(0.8, 0.4), 0.7),
              new Row(true, List.of(false), List.of(0.3), 0.2),
              new Row(false, List.of(), List.of(), 0)));

  @Test
  void linesBelowTheThresholdAreNotShown() {
    Figures figures = SCORE.at(0.5);
    assertThat(figures.told()).isEqualTo(0.75);
    assertThat(figures.answered()).isEqualTo(0.5);
    assertThat(figures.first()).isEqualTo(0.5);
    assertThat(figures.right()).as("the right line of the second is not shown").isEqualTo(0.5);
    assertThat(figures.silent()).isEqualTo(0.75);
  }

  @Test
  void oneOfThreeSuffices() {
    assertThat(SCORE.at(0.4).right()).isEqualTo(1);
    assertThat(SCORE.at(0.4).first()).isEqualTo(0.5);
    assertThat(SCORE.at(0.4).found()).isEqualTo(2 / 3.0);
  }
}

package dev.backstory.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.SupportJudge;
import dev.backstory.port.SupportJudge.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxSupportJudgeTest {
  private static final OnnxSupportJudge JUDGE = new OnnxSupportJudge();

  private static final List<String> PASSAGE =
      List.of(
          "The council of Tolvik voted on Tuesday to close the old harbour bridge after cracks were"
              + " found in its deck, mayor Ada Lind said.",
          "The repairs will cost $4.5 million and may take two years.");
  private static final String TRUE = "The repairs of the harbour bridge will cost $4.5 million.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The repairs of the harbour bridge will cost the taxpayers of Port Aland $7.2 million.",
        "The repairs of the football stadium will cost $4.5 million.",
        "Ministers in London promised a new airport by Christmas."
      })
  void doubtsMoreWhatThePassageDoesNotSay(String wrong) {
    Reading borneOut = JUDGE.read(PASSAGE, TRUE);
    Reading not = JUDGE.read(PASSAGE, wrong);

    assertThat(not.doubt()).isGreaterThan(borneOut.doubt());
    assertThat(not.worst()).isGreaterThan(borneOut.worst());
    assertThat(not.leastLike()).isLessThan(borneOut.leastLike());
  }

  @Test
  void whatIsSaidInTheSameWordsIsVeryLikeIt() {
    Reading same = JUDGE.read(PASSAGE, PASSAGE.getLast());

    assertThat(same.likeness()).isGreaterThan(0.8);
    assertThat(same).isEqualTo(JUDGE.read(PASSAGE, PASSAGE.getLast()));
  }

  @Test
  void aSentenceWithoutWordsIsNotDoubted() {
    assertThat(JUDGE.read(PASSAGE, "")).isEqualTo(SupportJudge.TRUSTING.read(PASSAGE, ""));
    assertThat(JUDGE.read(List.of(), TRUE).likeness()).isBetween(-1.0, 1.0);
  }
}

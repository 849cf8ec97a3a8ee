package dev.backstory.compose.section.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelOddsTest {
  @Test
  void whatIsProbablyBadDoesNotSuffice() {
    assertThat(new LabelOdds(0.2, 0.1).suffices()).isFalse();
    assertThat(new LabelOdds(0.95, 0.5).suffices()).isTrue();
  }

  @Test
  void theGradeToExpectIsTheSumOfWhatItMayReach() {
    assertThat(new LabelOdds(0.75, 0.25).grade()).isEqualTo(1);
  }

  @Test
  void featuresThatNobodyWeighedChangeNothing() {
    assertThat(LabelOdds.of(Map.of("no such feature", 1.0))).isEqualTo(LabelOdds.of(Map.of()));
  }

  @Test
  void whatStandsByTheMainVerbIsBetterThanWhatStandsFarFromIt() {
    assertThat(LabelOdds.of(Map.of("stands=object", 1.0)).grade())
        .isGreaterThan(LabelOdds.of(Map.of("stands=after", 1.0, "far", 1.5)).grade());
  }
}

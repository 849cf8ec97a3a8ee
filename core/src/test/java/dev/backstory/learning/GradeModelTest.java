package dev.backstory.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradeModelTest {
  private static final GradeModel MODEL =
      new GradeModel(
          List.of(
              List.of("least", "0.6", "0"),
              List.of("always", "0.5", "-1"),
              List.of("near", "1.5", "2"),
              List.of("far", "-2", "-1")));

  @Test
  void whatIsProbablyBadDoesNotSuffice() {
    assertThat(MODEL.of(Map.of("far", 1.0)).suffices()).isFalse();
    assertThat(MODEL.of(Map.of("near", 1.0)).suffices()).isTrue();
  }

  @Test
  void theGradeToExpectIsTheSumOfWhatItMayReach() {
    assertThat(new Grade(0.75, 0.25, true).expected()).isEqualTo(1);
  }

  @Test
  void figuresThatNobodyWeighedChangeNothing() {
    assertThat(MODEL.of(Map.of("no such figure", 1.0))).isEqualTo(MODEL.of(Map.of()));
  }

  @Test
  void weightsCountByTheFigure() {
    assertThat(MODEL.of(Map.of("near", 1.0)).expected())
        .isGreaterThan(MODEL.of(Map.of("near", 0.5)).expected());
    assertThat(MODEL.of(Map.of("far", 0.25)).passable()).isEqualTo(0.5);
  }
}

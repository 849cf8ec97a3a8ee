package dev.backstory.bench.train.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.annotate.role.RolePrediction;
import dev.backstory.model.Role;
import org.junit.jupiter.api.Test;

class RoleScoresTest {
  private static final double EXACT = 1e-9;

  @Test
  void scoresPredictionsAgainstThoseOfPeople() {
    RoleScores scores = new RoleScores();
    scores.count(Role.MAIN, new RolePrediction(Role.MAIN, 0.85));
    scores.count(Role.MAIN, new RolePrediction(Role.NONE, 0.85));
    scores.count(Role.NONE, new RolePrediction(Role.NONE, 1));
    // MAIN: precision 1, recall 1/2; NONE: precision 1/2, recall 1; seven roles with nothing
    assertThat(scores.f1(Role.MAIN)).isCloseTo(2.0 / 3, within(EXACT));
    assertThat(scores.macroF1()).isCloseTo(4.0 / 3 / 9, within(EXACT));
    assertThat(scores.accuracy()).isCloseTo(2.0 / 3, within(EXACT));
  }

  @Test
  void calibrationErrorIsHowFarProbabilitiesAreFromTheShareThatIsRight() {
    RoleScores scores = new RoleScores();
    scores.count(Role.MAIN, new RolePrediction(Role.MAIN, 0.85));
    scores.count(Role.MAIN, new RolePrediction(Role.NONE, 0.85));
    scores.count(Role.NONE, new RolePrediction(Role.NONE, 1));
    // two at 0.85 of which one is right, one at 1 that is right
    assertThat(scores.calibrationError()).isCloseTo(0.7 / 3, within(EXACT));
  }
}

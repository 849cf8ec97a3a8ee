package dev.backstory.bench.train.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.annotate.role.RoleChoice;
import dev.backstory.model.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTrialTest {
  private static final int MAIN = Role.MAIN.ordinal();
  private static final int RARE = Role.CONSEQUENCE.ordinal();

  @Test
  void findsHowMuchTooSureTheProbabilitiesAre() {
    // right three times in four, and said to be so nine times in ten: (9)^(1/2) = 3
    RoleTrial trial = new RoleTrial();
    for (int i = 0; i < 400; i++) {
      trial.add(i % 4 == 0 ? RARE : MAIN, probabilities(0.9));
    }
    // the grid that is tried ends short of 2
    assertThat(trial.temperature()).isCloseTo(1.675, within(0.01));
  }

  @Test
  void givesARareRoleWhereItIsLikelierThanElsewhere() {
    RoleTrial trial = new RoleTrial();
    for (int i = 0; i < 1000; i++) {
      boolean suspect = i % 20 == 0;
      boolean rare = suspect && i % 60 == 0;
      trial.add(rare ? RARE : MAIN, probabilities(suspect ? 0.66 : 0.999));
    }
    RoleChoice choice = trial.choice(1);
    assertThat(choice.best(probabilities(0.66))).isEqualTo(RARE);
    assertThat(choice.best(probabilities(0.999))).isEqualTo(MAIN);
    RoleScores scores = new RoleScores();
    trial.score(1, choice, scores);
    // 17 of 50 that are given it
    assertThat(scores.f1(Role.CONSEQUENCE)).isCloseTo(2.0 * 17 / (50 + 17), within(1e-9));
  }

  @Test
  void trialsAddUp() {
    RoleTrial one = new RoleTrial();
    one.add(MAIN, probabilities(0.9));
    RoleTrial both = RoleTrial.of(List.of(one, one));
    RoleScores scores = new RoleScores();
    both.score(1, both.choice(1), scores);
    assertThat(scores.toString()).contains("sentences 2 accuracy 1.000");
  }

  private static double[] probabilities(double main) {
    double[] probabilities = new double[Role.values().length];
    Arrays.fill(probabilities, 1e-9);
    probabilities[MAIN] = main;
    probabilities[RARE] = 1 - main;
    return probabilities;
  }
}

package dev.backstory.annotate.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleChoiceTest {
  @Test
  void choosesTheMostProbableRoleWhereNothingElseIsKnown() {
    assertThat(RoleChoice.mostProbable(3).best(new double[] {0.2, 0.5, 0.3})).isEqualTo(1);
  }

  @Test
  void choosesARareRoleThatIsHardToTellOnLessEvidence() {
    RoleChoice choice = new RoleChoice(new double[] {0.3, 0.1}, new double[] {0.5, 0.02});
    // (0.85 - 0.3) / 0.5 = 1.1 against (0.15 - 0.1) / 0.02 = 2.5
    assertThat(choice.best(new double[] {0.85, 0.15})).isEqualTo(1);
    // below the floor of the rare role
    assertThat(choice.best(new double[] {0.92, 0.08})).isZero();
  }
}

package dev.backstory.compose.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvertibleClauseTest {
  private static Optional<String> inverted(String statement) {
    return InvertibleClause.of(statement)
        .map(c -> String.join(" ", c.helper(), c.subject(), c.base(), c.rest()).replace("  ", " "));
  }

  @Test
  void putsTheVerbBeforeItsSubject() {
    assertThat(inverted("the bill will pass the upper house."))
        .contains("will the bill pass the upper house");
    assertThat(inverted("the guard opened the gate at dawn"))
        .contains("did the guard open the gate at dawn");
  }

  @Test
  void cutsCircumstancesButNoList() {
    assertThat(inverted("the bill will cut taxes and fees, the minister said"))
        .contains("will the bill cut taxes and fees");
    assertThat(inverted("the bill will cut taxes while the war goes on"))
        .contains("will the bill cut taxes");
  }

  @Test
  void leavesAloneWhatIsNotPlain() {
    assertThat(inverted("they will vote on the bill")).isEmpty();
    assertThat(inverted("the bill will help them")).isEmpty();
    assertThat(inverted("the man, a baker, will stand trial")).isEmpty();
    assertThat(inverted("figures released by the town show a loss")).isEmpty();
    assertThat(inverted("")).isEmpty();
    assertThat(inverted("word ".repeat(50_000))).isEmpty();
  }

  @Test
  void knowsWhereASubjectBegins() {
    assertThat(InvertibleClause.subjectOf("On Monday, the mayor said the bill"))
        .isEqualTo("the bill");
  }
}

package dev.backstory.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainWordsTest {
  @Test
  void countsWhatIsNotGrammar() {
    assertThat(PlainWords.of("The ferry, the FERRY and a pier: 12 dead."))
        .isEqualTo(Map.of("ferry", 2, "pier", 1, "12", 1, "dead", 1));
  }

  @Test
  void namesStandInsideASentence() {
    assertThat(PlainWords.names("Divers found Odd Lund on Monday. Nobody else, Mayor Brandt said."))
        .containsExactlyInAnyOrder("odd", "lund", "mayor", "brandt");
  }
}

package dev.backstory.utterance;

import static dev.backstory.utterance.Tellings.direct;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpokenRunsTest {
  private static final String SHARED =
      "rescue boats searched the northern channel until midnight without finding any survivors";

  @Test
  void aLongRunInCommonIsFoundWhateverStandsAround() {
    for (int before = 0; before < 12; before++) {
      Set<Long> one = runs("alpha ".repeat(before) + SHARED + " omega".repeat(5));
      Set<Long> other = new HashSet<>(runs("beta gamma delta " + SHARED));
      other.retainAll(one);
      assertThat(other).as("after %d words", before).isNotEmpty();
    }
  }

  @Test
  void shortAndEmptyTalkHasNone() {
    assertThat(runs("rescue boats searched the northern channel until midnight")).isEmpty();
    assertThat(runs("i do not know what to say about it and that is all")).isEmpty();
    assertThat(runs("")).isEmpty();
  }

  @Test
  void noRunGoesAcrossWhatWasLeftOut() {
    assertThat(runs("rescue boats searched the northern … channel until midnight without finding"))
        .isEmpty();
  }

  private static Set<Long> runs(String words) {
    return SpokenRuns.of(direct("Ferry Post", null, "“" + words + "”"));
  }
}

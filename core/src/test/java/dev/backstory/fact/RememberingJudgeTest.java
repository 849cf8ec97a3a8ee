package dev.backstory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.PairJudge;
import dev.backstory.port.PairJudge.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingJudgeTest {
  private final List<String> asked = new ArrayList<>();
  private final PairJudge judge =
      new RememberingJudge(
          (a, b) -> {
            asked.add(a + b);
            return a.length() / 10.0;
          },
          2);

  @Test
  void asksOnceAboutAPairAndAnswersInOrder() {
    judge.same("aa", "x");
    double[] judged = judge.same(List.of(new Pair("a", "x"), new Pair("aa", "x")));
    assertThat(judged).containsExactly(0.1, 0.2);
    assertThat(asked).containsExactly("aax", "ax");
  }

  @Test
  void forgetsWhatWasAskedForLeastRecently() {
    judge.same("a", "x");
    judge.same("aa", "x");
    judge.same("a", "x");
    judge.same("aaa", "x");
    judge.same("a", "x");
    assertThat(asked).containsExactly("ax", "aax", "aaax");
    judge.same("aa", "x");
    assertThat(asked).last().isEqualTo("aax");
    assertThat(asked).hasSize(4);
  }
}

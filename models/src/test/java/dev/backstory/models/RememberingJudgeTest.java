package dev.backstory.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.EditorJudge;
import dev.backstory.port.PairJudge;
import dev.backstory.port.PairJudge.Pair;
import dev.backstory.port.SentenceUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberingJudgeTest {
  private final List<String> asked = new ArrayList<>();
  private final EditorJudge editor =
      new EditorJudge.Undecided() {
        @Override
        public List<SentenceUse> uses(String headline, List<String> sentences) {
          asked.addAll(sentences);
          return sentences.stream().map(RememberingJudgeTest::use).toList();
        }

        @Override
        public double answers(String question, String sentence) {
          asked.add(question + sentence);
          return sentence.length() / 10.0;
        }

        @Override
        public double bearsOut(String evidence, String claim) {
          asked.add(evidence + "=" + claim);
          return claim.length() / 10.0;
        }

        @Override
        public double retells(String sentence, String told) {
          asked.add(sentence + ">" + told);
          return told.length() / 10.0;
        }
      };

  private final PairJudge pairs =
      (a, b) -> {
        asked.add(a + "~" + b);
        return a.length() / 10.0;
      };
  private final RememberingJudge judge = new RememberingJudge(pairs, editor, 10);

  private static SentenceUse use(String sentence) {
    double share = sentence.length() / 10.0;
    return new SentenceUse(share, share, 0, 0, 0, 0, 0, 0, Map.of(), Map.of());
  }

  @Test
  void asksOnceForEachSentenceUnderAHeadline() {
    assertThat(judge.uses("H", List.of("a", "bb", "a")))
        .containsExactly(use("a"), use("bb"), use("a"));
    assertThat(judge.uses("H", List.of("bb", "ccc"))).containsExactly(use("bb"), use("ccc"));
    assertThat(judge.uses("Other", List.of("bb"))).containsExactly(use("bb"));

    assertThat(asked).containsExactly("a", "bb", "ccc", "bb");
  }

  @Test
  void asksOnceAboutAPairAndAnswersInOrder() {
    judge.same("aa", "x");
    double[] judged =
        judge.same(List.of(new Pair("a", "x"), new Pair("aa", "x"), new Pair("a", "x")));

    assertThat(judged).containsExactly(0.1, 0.2, 0.1);
    assertThat(asked).containsExactly("aa~x", "a~x");
  }

  @Test
  void whatItForgetsIsAskedAgain() {
    RememberingJudge forgetful = new RememberingJudge(pairs, editor, 0);

    assertThat(forgetful.same("a", "x")).isEqualTo(forgetful.same("a", "x"));
    assertThat(asked).hasSize(2);
  }

  @Test
  void asksOnceWhetherASentenceRetellsAnother() {
    assertThat(judge.retells("a", "bb")).isEqualTo(0.2);
    assertThat(judge.retells("a", "bb")).isEqualTo(0.2);
    assertThat(judge.answers("a", "bb")).as("another question").isEqualTo(0.2);

    assertThat(asked).containsExactly("a>bb", "abb");
  }

  @Test
  void asksOnceWhetherASentenceBearsOutAnother() {
    assertThat(judge.bearsOut("a", "bb")).isEqualTo(0.2);
    assertThat(judge.bearsOut("a", "bb")).isEqualTo(0.2);
    assertThat(judge.bearsOut("bb", "a")).as("the other way").isEqualTo(0.1);
    assertThat(judge.retells("a", "bb")).as("another question").isEqualTo(0.2);

    assertThat(asked).containsExactly("a=bb", "bb=a", "a>bb");
  }
}

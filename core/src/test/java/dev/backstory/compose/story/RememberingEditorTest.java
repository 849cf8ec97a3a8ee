package dev.backstory.compose.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberingEditorTest {
  private final List<String> asked = new ArrayList<>();
  private final EditorJudge judge =
      new EditorJudge.Undecided() {
        @Override
        public List<SentenceUse> uses(String headline, List<String> sentences) {
          asked.addAll(sentences);
          return sentences.stream().map(RememberingEditorTest::use).toList();
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

  private static SentenceUse use(String sentence) {
    double share = sentence.length() / 10.0;
    return new SentenceUse(share, share, 0, 0, 0, 0, 0, 0, Map.of(), Map.of());
  }

  @Test
  void asksOnceForEachSentenceUnderAHeadline() {
    RememberingEditor editor = new RememberingEditor(judge, 10);

    assertThat(editor.uses("H", List.of("a", "bb", "a")))
        .containsExactly(use("a"), use("bb"), use("a"));
    assertThat(editor.uses("H", List.of("bb", "ccc"))).containsExactly(use("bb"), use("ccc"));
    assertThat(editor.uses("Other", List.of("bb"))).containsExactly(use("bb"));

    assertThat(asked).containsExactly("a", "bb", "ccc", "bb");
  }

  @Test
  void forgetsWhatWasAskedLongestAgo() {
    RememberingEditor editor = new RememberingEditor(judge, 2);

    editor.answers("Q", "a");
    editor.answers("Q", "b");
    editor.answers("Q", "a");
    editor.answers("Q", "c");
    assertThat(editor.answers("Q", "a")).isEqualTo(0.1);
    editor.answers("Q", "b");

    assertThat(asked).containsExactly("Qa", "Qb", "Qc", "Qb");
  }

  @Test
  void asksOnceWhetherASentenceRetellsAnother() {
    RememberingEditor editor = new RememberingEditor(judge, 10);

    assertThat(editor.retells("a", "bb")).isEqualTo(0.2);
    assertThat(editor.retells("a", "bb")).isEqualTo(0.2);
    assertThat(editor.answers("a", "bb")).as("another question").isEqualTo(0.2);

    assertThat(asked).containsExactly("a>bb", "abb");
  }

  @Test
  void asksOnceWhetherASentenceBearsOutAnother() {
    RememberingEditor editor = new RememberingEditor(judge, 10);

    assertThat(editor.bearsOut("a", "bb")).isEqualTo(0.2);
    assertThat(editor.bearsOut("a", "bb")).isEqualTo(0.2);
    assertThat(editor.bearsOut("bb", "a")).as("the other way").isEqualTo(0.1);
    assertThat(editor.retells("a", "bb")).as("another question").isEqualTo(0.2);

    assertThat(asked).containsExactly("a=bb", "bb=a", "a>bb");
  }
}

package dev.backstory.annotate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private final SentenceSplitter splitter = new SentenceSplitter(2_000);

  private List<String> split(String text) {
    return splitter.split(text).stream()
        .map(stretch -> text.substring(stretch.start(), stretch.end()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Lind met Dr. Gray in St. Marle.",
        "J. R. Lind and Ann B. Gray won.",
        "It rose 3.5 percent to No. 7 by Jan. 12.",
        "The U.S. Coast Guard left at 8 a.m. Monday.",
        "He paused ... and went on.",
        "\u201CWhere is it?\u201D Ann Gray asked.",
        "\u201CStop!\u201D he cried.",
        "\u201CIt is ours.\u201D \u2015 Ann Gray",
        "Lind (D-Ore. and others) voted."
      })
  void keepsOneSentenceWhole(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It rained. | Nobody came.",
        "He left the U.S. | The ship followed.",
        "It began at 8 a.m. | She was there.",
        "\u201CIt rained. | Nobody came,\u201D she said.",
        "She said, \u201CNobody came.\u201D | The hall was empty.",
        "\u201CWhere is it?\u201D | The crowd left.",
        "He said no. | It was over!",
        "Lind sold it to Gray Inc. | It had cost a lot.",
        "He is No. 1. | 30 came later.",
        "It ended\u2026 | Then it began."
      })
  void partsSentences(String marked) {
    String text = marked.replace("| ", "");
    assertThat(split(text)).containsExactly(marked.split(" \\| "));
  }

  @Test
  void partsSentencesThatNoSpaceParts() {
    assertThat(split("He told Lindow News.The mayor has argued so."))
        .containsExactly("He told Lindow News.", "The mayor has argued so.");
    assertThat(split("He told Lindow News.McHolm has argued so."))
        .containsExactly("He told Lindow News.", "McHolm has argued so.");
    assertThat(split("He writes for Lindow.YouTube now.")).hasSize(1);
  }

  @Test
  void countsParagraphsThatHaveWords() {
    List<RawSentence> stretches = splitter.split("One. Two.\n\n \nThree\r\nFour");
    assertThat(stretches).extracting(RawSentence::paragraph).containsExactly(0, 0, 1, 2);
  }

  @Test
  void cutsASentenceThatNeverEnds() {
    String text = "word ".repeat(10_000);
    assertThat(splitter.split(text)).allMatch(s -> s.end() - s.start() <= 2_000).hasSize(25);
    String solid = "\uD83D\uDE00".repeat(3_001);
    assertThat(split(solid)).allMatch(s -> s.codePoints().allMatch(c -> c == 0x1F600));
    assertThat(String.join("", split(solid))).isEqualTo(solid);
  }
}

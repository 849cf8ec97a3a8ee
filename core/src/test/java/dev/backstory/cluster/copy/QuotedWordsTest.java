package dev.backstory.cluster.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "She said \"we wait\" and left.|\"we wait\"",
        "She said “we wait” and left.|“we wait”",
        "She said ‘‘we wait’’ and left.|‘‘we wait’’",
        "She said ‘we wait’ and left.|‘we wait’",
        "She said 'we can't wait' and left.|'we can't wait'",
        "Sie sagte «wir warten» und ging.|«wir warten»",
        "Sie sagte „wir warten“ und ging.|„wir warten“",
        "The union's crews don't wait.|~~",
        "The crews' chair and the drivers' wives wait.|~~",
        "The song of the '90s is back.|~~",
        "She said: \"We wait. And then|\"We wait. And then",
      })
  void marksWhatStandsBetweenMarks(String paragraph, String quoted) {
    BitSet marked = QuotedWords.in(paragraph);
    StringBuilder words = new StringBuilder();
    marked.stream().forEach(at -> words.append(paragraph.charAt(at)));

    assertThat(words).hasToString(quoted);
  }
}

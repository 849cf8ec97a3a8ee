package dev.backstory.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          At least 13 people were killed in Kabul.|At least 12 people were killed in Kabul.|13
          The Spaniard scored twice at home.|The Spaniard scored.|twice at home
          the mayor said so|The mayor said so|''
          ''|Anything.|''
          A ferry sank.|''|A ferry sank
          He left Rome for Oslo.|He left Oslo for Rome.|for Oslo
          """)
  void areThoseThatTheOtherDoesNotHaveInThisOrder(String text, String other, String changed) {
    List<String> words =
        ChangedWords.of(text, other).stream()
            .map(it -> text.substring(it.from(), it.to()))
            .toList();

    assertThat(String.join(" ", words)).isEqualTo(changed);
  }
}

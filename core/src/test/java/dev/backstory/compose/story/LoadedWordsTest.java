package dev.backstory.compose.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Furious islanders face whopping fares. | 2",
        "Islanders face higher fares. | 0",
        "The mayor called the fares “whopping” on Monday. | 0"
      })
  void areCountedOutsideQuotationMarks(String sentence, int words) {
    ArticleFixture article = new ArticleFixture("a", "Arl Gazette").line(Role.MAIN, sentence);
    assertThat(LoadedWords.in(ArticleFixture.material(article).sentences().getFirst()))
        .isEqualTo(words);
  }
}

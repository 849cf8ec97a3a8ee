package dev.backstory.compose.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.Role;
import dev.backstory.sentence.StorySentence;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefiniteSubjectTest {
  private static Set<String> stems(String sentence, String verb) {
    ArticleFixture article =
        new ArticleFixture("a", "Arl Gazette").line(Role.MAIN, sentence).verb(verb, Tense.PAST);
    StorySentence read = ArticleFixture.material(article).sentences().getFirst();
    return DefiniteSubject.stems(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The scandal prompted the mayor to go. | prompted | scandal",
        "The new memo was never shown to anybody. | shown | ",
        "That distinction has clearly become harder to see. | become | distinction",
        "The scandal of the ferries prompted the mayor to go. | prompted | ",
        "The Arl memo prompted the mayor to go. | prompted | ",
        "The government prompted the mayor to go. | prompted | ",
        "A scandal prompted the mayor to go. | prompted | "
      })
  void isWhatASentenceSpeaksOfAsKnown(String sentence, String verb, String stem) {
    assertThat(stems(sentence, verb)).isEqualTo(stem == null ? Set.of() : Set.of(stem));
  }
}

package dev.backstory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.Role;
import dev.backstory.sentence.StorySentence;
import org.junit.jupiter.api.Test;

class SharedFiguresTest {
  private static StorySentence told(String sentence, String words, int value) {
    return ArticleFixture.material(
            new ArticleFixture("a", "Morning Post")
                .line(Role.MAIN, sentence)
                .quantity(words, value, null, "people killed"))
        .sentences()
        .getFirst();
  }

  @Test
  void aFigureInWordsIsTheSameAsInDigits() {
    StorySentence digits = told("The fire killed 12 people.", "12 people", 12);
    StorySentence words = told("Twelve people died in the fire.", "Twelve people", 12);
    StorySentence others = told("Nine people died in the fire.", "Nine people", 9);

    assertThat(SharedFigures.tells(words, digits)).isTrue();
    assertThat(SharedFigures.tells(digits, words)).isTrue();
    assertThat(SharedFigures.tells(others, digits)).isFalse();
    assertThat(SharedFigures.tells(digits, others)).isFalse();
  }

  @Test
  void numbersThatAreNoFiguresMustBeToldToo() {
    StorySentence flight = told("Flight 370 fell and 12 people died.", "12 people", 12);
    StorySentence other = told("Flight 371 fell and 12 people died.", "12 people", 12);

    assertThat(SharedFigures.tells(other, flight)).isFalse();
    assertThat(SharedFigures.tells(flight, flight)).isTrue();
  }
}

package dev.backstory.compose.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.sentence.Words;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntityDescriptionTest {
  private static EntityDescription of(String description) {
    return EntityDescription.of(
        new Gloss("1", "Ada Lind", EntityType.PERSON, description, "Test", "none", null, 0));
  }

  @Test
  void readsTheYearsOfALife() {
    assertThat(of("Painter (born 1950)"))
        .extracting(EntityDescription::born, EntityDescription::died)
        .containsExactly(1950, 0);
    assertThat(of("Painter (1801-1865)"))
        .extracting(EntityDescription::born, EntityDescription::died)
        .containsExactly(1801, 1865);
    assertThat(of("Painter of the Harbour Prize 1950").born()).isZero();
  }

  @Test
  void aNationIsItsCountry() {
    assertThat(of("sculptor of French bronze").names()).isEqualTo(of("sculptor in France").names());
  }

  @Test
  void itsOwnNameSaysNothing() {
    assertThat(of("the brother of Bo Lind, sculptor").names()).doesNotContain("lind");
  }

  @Test
  void wordsThatFitManySayLittle() {
    double common = of("politician").shared(Set.of(Words.stem("politician")));
    double telling = of("sculptor").shared(Set.of(Words.stem("sculptor")));
    assertThat(common).isPositive().isLessThan(telling / 2);
  }
}

package dev.backstory.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void theStemsOfAWordWithAHyphenAreThoseOfItsPartsWhoeverOwnsWhat() {
    assertThat(Words.stems("Soo-ah's")).isEqualTo(Words.stems("Soo-ah"));
    assertThat(Words.allStems("Seok-in’s plan")).isEqualTo(Words.allStems("Seok-in plan"));
  }
}

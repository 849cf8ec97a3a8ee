package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurnameTest {
  @Test
  void isTheLastWordOfAName() {
    assertThat(Surname.of("Ada Lind")).isEqualTo("Lind");
    assertThat(Surname.of("Lind")).isEqualTo("Lind");
    assertThat(Surname.of("Jan van der Berg")).isEqualTo("Berg");
  }

  @Test
  void standsBeforeAGivenNameOfTwoSyllables() {
    assertThat(Surname.of("Han Soo-ah")).isEqualTo("Han");
    assertThat(Surname.of("Soo-ah")).isEqualTo("Soo-ah");
    assertThat(Surname.of("Omar al-Rashid")).isEqualTo("al-Rashid");
    assertThat(Surname.of("Ada Lind-Holm")).isEqualTo("Lind-Holm");
  }

  @Test
  void isNoGeneration() {
    assertThat(Surname.of("Bo Dahl Jr.")).isEqualTo("Dahl");
    assertThat(Surname.of("Bo Dahl, Jr")).isEqualTo("Dahl");
    assertThat(Surname.of("Bo Dahl III")).isEqualTo("Dahl");
    assertThat(Surname.of("III")).isEqualTo("III");
  }
}

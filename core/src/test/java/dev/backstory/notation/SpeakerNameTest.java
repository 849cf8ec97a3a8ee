package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeakerNameTest {
  @Test
  void caseAccentsTitlesAndGenerationsDoNotCount() {
    assertThat(SpeakerName.key("Sen. José Ibáñez-Lund Jr.")).isEqualTo("jose ibanez lund");
    assertThat(SpeakerName.key("JOSE IBANEZ LUND")).isEqualTo("jose ibanez lund");
    assertThat(SpeakerName.surname("Prime Minister Ada O’Hara’s")).isEqualTo("ohara");
  }

  @Test
  void thereIsAlwaysSomething() {
    assertThat(SpeakerName.key("the President")).isEqualTo("the president");
    assertThat(SpeakerName.words("…")).isNotEmpty();
    assertThat(SpeakerName.words("")).isNotEmpty();
  }
}

package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryIdTest {
  @Test
  void isTheFirstFiftyBitsOfTheHashInBase32() {
    // SHA-256 of the empty string begins e3b0c44298fc1c; base 32 of it begins 4oymiquy7q.
    assertThat(StoryId.of("")).isEqualTo("4oymiquy7q");
  }
}

package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCharactersTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 7, '\t', '\n', '\r', 0x7f, 0x85, 0x9f, 0x202A, 0x202E, 0x2066, 0x2069})
  void noPageShowsThese(int c) {
    assertThat(PlainCharacters.isPlain(c)).isFalse();
    assertThat(PlainCharacters.line(Character.toString(c))).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {' ', 'a', 0xA0, 0x200E, 0x200F, 0x2029, 0x202F, 0x2065, 0xFFFD, 0x1F600})
  void thesePagesMayShow(int c) {
    assertThat(PlainCharacters.isPlain(c)).isTrue();
    assertThat(PlainCharacters.of(Character.toString(c))).isEqualTo(Character.toString(c));
  }

  @Test
  void aLineHasSpacesForControlCharactersAndNoMarksOfDirection() {
    assertThat(PlainCharacters.of("one\u0000two\n\u202Ethree\u2069")).isEqualTo("one two three");
    assertThat(PlainCharacters.line(" \u0007 \u2067a b\u2069\t")).isEqualTo("a b");
  }

  @Test
  void inATextEveryCharacterKeepsItsPlace() {
    assertThat(PlainCharacters.lines("a\tb\r\nc\rd\u202Ee\u0000\n")).isEqualTo("a\tb \nc\nd e \n");
  }
}

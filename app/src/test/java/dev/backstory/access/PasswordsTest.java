package dev.backstory.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  /** Made by the reference implementation: {@code argon2 somesalt -id -t 2 -k 256 -p 1}. */
  private static final String REFERENCE =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  @Test
  void aDigestOfTheReferenceImplementationIsRead() {
    assertThat(Passwords.isOf("password", REFERENCE)).isTrue();
    assertThat(Passwords.isOf("passwort", REFERENCE)).isFalse();
  }

  @Test
  void aDigestIsOfItsPasswordAloneAndTwoAreNeverAlike() {
    String digest = Passwords.digest("gr\u00fcne Fähre 9");

    assertThat(digest).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("Fähre");
    assertThat(Passwords.isOf("gru\u0308ne Fähre 9", digest)).as("composed otherwise").isTrue();
    assertThat(Passwords.isOf("grüne Fähre 8", digest)).isFalse();
    assertThat(Passwords.digest("gr\u00fcne Fähre 9")).isNotEqualTo(digest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "$argon2id$v=19$m=1,t=1,p=1$AAAA$AAAA", "$2a$10$abc"})
  void whatIsNoDigestIsNone(String digest) {
    assertThatThrownBy(() -> Passwords.isOf("secret", digest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("this is no digest of a password");
  }

  @ParameterizedTest
  @CsvSource({
    "elevenchars, at least 12",
    "aaaaaaaaaaaa, too easy",
    "AdaLovelace1815, too easy",
    "correct horse battery, ''"
  })
  void aPasswordIsHardToGuess(String password, String objection) {
    assertThat(Passwords.objection(password, "adalovelace1815").orElse("")).contains(objection);
    assertThat(Passwords.objection("long one ".repeat(30), "ada")).isPresent();
  }
}

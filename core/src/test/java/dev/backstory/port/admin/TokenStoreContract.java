package dev.backstory.port.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.admin.TokenStore.Scope;
import dev.backstory.port.admin.TokenStore.Token;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of tokens does. */
public abstract class TokenStoreContract {
  private static final Token READING = new Token("reader", Scope.READ, Instant.EPOCH);
  private static final Token RUNNING = new Token("Admin", Scope.ADMIN, Instant.EPOCH);

  protected abstract TokenStore tokens();

  @Test
  void aTokenIsFoundByItsDigestUntilItIsRemoved() {
    TokenStore tokens = tokens();
    assertThat(tokens.add(READING, "d1")).isTrue();
    assertThat(tokens.add(RUNNING, "d2")).isTrue();
    assertThat(tokens.list()).containsExactly(RUNNING, READING);
    assertThat(tokens.find("d1")).contains(READING);
    assertThat(tokens.find("d2")).contains(RUNNING);
    assertThat(tokens.find("D1")).isEmpty();

    assertThat(tokens.remove("READER")).isTrue();
    assertThat(tokens.remove("reader")).isFalse();
    assertThat(tokens.find("d1")).isEmpty();
    assertThat(tokens.list()).containsExactly(RUNNING);
  }

  @Test
  void neitherNamesNorDigestsAreGivenTwice() {
    TokenStore tokens = tokens();
    tokens.add(READING, "d1");
    assertThat(tokens.add(new Token("Reader", Scope.ADMIN, Instant.EPOCH), "d2")).isFalse();
    assertThat(tokens.add(RUNNING, "d1")).isFalse();
    assertThat(tokens.list()).containsExactly(READING);
    assertThat(tokens.find("d2")).isEmpty();
  }
}

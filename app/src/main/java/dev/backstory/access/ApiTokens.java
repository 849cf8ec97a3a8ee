package dev.backstory.access;

import dev.backstory.port.admin.AccountStore.Account;
import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.port.admin.TokenStore;
import dev.backstory.port.admin.TokenStore.Scope;
import dev.backstory.port.admin.TokenStore.Token;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tokens of programs: how they are made, and on whose behalf one that sends one asks. */
public final class ApiTokens {
  /** Tells one from other secrets, so that whoever finds it knows what it is. */
  private static final String PREFIX = "backstory_";

  private static final Pattern TOKEN = Pattern.compile(PREFIX + "[\\w-]{43}");

  private final TokenStore store;

  public ApiTokens(TokenStore store) {
    this.store = store;
  }

  /** A new token, which nobody can be told again; empty if there is one of this name. */
  public Optional<String> make(String name, Scope scope, Instant now) {
    String token = PREFIX + Secrets.token();
    return store.add(new Token(name, scope, now), Secrets.digest(token))
        ? Optional.of(token)
        : Optional.empty();
  }

  /** Who asks with this token, as if they were signed in; empty if it is none, or none any more. */
  public Optional<Account> holder(String sent) {
    return TOKEN.matcher(sent).matches()
        ? store.find(Secrets.digest(sent)).map(ApiTokens::account)
        : Optional.empty();
  }

  private static Account account(Token token) {
    Role role =
        switch (token.scope()) {
          case READ -> Role.READER;
          case ADMIN -> Role.OWNER;
        };
    return new Account("token " + token.name(), role, token.madeAt());
  }
}

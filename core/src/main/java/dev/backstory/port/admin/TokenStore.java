package dev.backstory.port.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tokens by which programs ask for what people sign in for. Digests alone are kept of them. Every
 * call is one step that is done whole or not at all. Safe for use by several threads.
 */
public interface TokenStore {
  /** What a token is good for. */
  enum Scope {
    /** All that readers may. */
    READ,
    /** All that owners may. */
    ADMIN
  }

  /** A token; no two have names that differ in the case of ASCII letters alone. */
  record Token(String name, Scope scope, Instant madeAt) {}

  /** By name. */
  List<Token> list();

  /** The token with this digest; empty if there is none, or none any more. */
  Optional<Token> find(String digest);

  /** Adds a token unless there is one of that name; whether there was none. */
  boolean add(Token token, String digest);

  /** Removes a token, which is worth nothing from then on; false if there is none. */
  boolean remove(String name);
}

package dev.backstory.port.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who may sign in, and who is signed in. Passwords and the tokens of sessions are kept as digests
 * alone. Every call is one step that is done whole or not at all. Safe for use by several threads.
 */
public interface AccountStore {
  /** What somebody may do; each may do what those before it may. */
  enum Role {
    READER,
    EDITOR,
    OWNER
  }

  /** An account; no two have names that differ in the case of ASCII letters alone. */
  record Account(String name, Role role, Instant madeAt) {}

  /** An account with the digest of its password, as whoever made that reads it. */
  record Sealed(Account account, String password) {}

  /** By name. */
  List<Account> list();

  /** How many there are of this role. */
  int count(Role role);

  Optional<Sealed> find(String name);

  /** Adds an account unless there is one of that name; whether there was none. */
  boolean add(String name, Role role, String password, Instant at);

  /** Adds the first account, an owner's; false, and nothing is done, if there is any account. */
  boolean addFirst(String name, String password, Instant at);

  /** Gives an account another password and ends its sessions; false if there is none. */
  boolean password(String name, String password, Instant at);

  /** Gives an account another role; false if there is none, or no owner would be left. */
  boolean role(String name, Role role);

  /** Removes an account with its sessions; false if there is none. */
  boolean remove(String name);

  /** Removes an account with its sessions; false if there is none, or no owner would be left. */
  boolean removeUnlessLastOwner(String name);

  /**
   * Begins a session, and forgets those that are over by now.
   *
   * @param token the digest of its token
   * @param sealed the account with the password that was found right
   * @return false, and nothing is done, if the account is gone or has another password by now
   */
  boolean begin(String token, Sealed sealed, Instant now, Instant until);

  /** Whose session it is; empty if there is none, or it is over by now. */
  Optional<Account> session(String token, Instant now);

  /** Ends a session, if it is there. */
  void end(String token);

  /** Ends all sessions of an account; how many there were. */
  int endAll(String name);
}

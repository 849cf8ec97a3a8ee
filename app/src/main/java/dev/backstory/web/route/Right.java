package dev.backstory.web.route;

import dev.backstory.port.admin.AccountStore.Account;
import dev.backstory.port.admin.AccountStore.Role;
import org.jspecify.annotations.Nullable;

/** Who may ask for something. */
public enum Right {
  /** Everybody, whatever the settings say; nobody looks who it is. */
  EVERYBODY(null),
  /** Everybody, who is known as a visitor, so that forms can be told to be theirs. */
  VISITOR(null),
  /** Everybody, or whoever is signed in if the settings close the site to others. */
  READING(Role.READER),
  READER(Role.READER),
  EDITOR(Role.EDITOR),
  OWNER(Role.OWNER);

  private final @Nullable Role least;

  Right(@Nullable Role least) {
    this.least = least;
  }

  /** Whether somebody who is signed in has it. */
  boolean isOf(Account account) {
    return least == null || account.role().compareTo(least) >= 0;
  }
}

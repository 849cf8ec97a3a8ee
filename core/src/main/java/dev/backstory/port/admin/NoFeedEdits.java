package dev.backstory.port.admin;

import java.util.Optional;

/** Where nobody wants anything of a feed. */
final class NoFeedEdits implements FeedEdits {
  @Override
  public Edit of(String feed) {
    return Edit.NONE;
  }

  @Override
  public Optional<Secret> secret(String feed) {
    return Optional.empty();
  }

  @Override
  public boolean edit(String feed, int minutes, String keep, String block) {
    return false;
  }

  @Override
  public boolean keepSecret(String feed, Secret secret) {
    return false;
  }

  @Override
  public boolean forgetSecret(String feed) {
    return false;
  }
}

package dev.backstory.fetch;

import java.io.IOException;
import java.time.Instant;

/** Thrown instead of asking a host that has asked to be left alone. */
final class HostResting extends IOException {
  private static final long serialVersionUID = 1;

  private final Instant until;

  HostResting(String host, Instant until) {
    super(host + " asked for no requests until " + until);
    this.until = until;
  }

  Instant until() {
    return until;
  }
}

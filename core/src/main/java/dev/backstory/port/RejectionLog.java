package dev.backstory.port;

import dev.backstory.model.Rejection;
import java.time.Instant;

/** Keeps what could not be used, so that nothing is lost in silence. */
public interface RejectionLog {
  void add(Rejection rejection, Instant at);
}

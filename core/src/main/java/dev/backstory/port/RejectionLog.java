package dev.backstory.port;

import dev.backstory.model.Rejection;
import java.time.Instant;
import java.util.List;

/** Keeps what could not be used, so that nothing is lost in silence. */
public interface RejectionLog {
  void add(Rejection rejection, Instant at);

  /** All of them in the order in which they were added. */
  List<Rejection> all();
}

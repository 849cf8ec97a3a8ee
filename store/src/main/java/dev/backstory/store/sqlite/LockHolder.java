package dev.backstory.store.sqlite;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that took a lock.
 *
 * @param process its number, on the machine or in the container where it ran
 * @param started when it began, by which it is told from a later one of its number; {@link
 *     Instant#EPOCH} where the system does not say
 */
record LockHolder(long process, Instant started) {
  static LockHolder self() {
    return of(ProcessHandle.current());
  }

  private static LockHolder of(ProcessHandle process) {
    return new LockHolder(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  String written() {
    return process + " " + started;
  }

  /** What was written; empty if it is nothing of the kind. */
  static Optional<LockHolder> read(String written) {
    String[] parts = written.strip().replace("\0", "").split(" ", -1);
    try {
      return parts.length == 2
          ? Optional.of(new LockHolder(Long.parseLong(parts[0]), Instant.parse(parts[1])))
          : Optional.empty();
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it is running where this program does. */
  boolean isHere() {
    return ProcessHandle.of(process).map(LockHolder::of).filter(this::equals).isPresent();
  }
}

package dev.backstory.desk;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is created once, when it is first needed, whichever thread asks. */
final class Lazy<T> {
  private final Supplier<T> making;
  private @Nullable T made;

  Lazy(Supplier<T> making) {
    this.making = making;
  }

  synchronized T get() {
    T present = made;
    if (present == null) {
      present = making.get();
      made = present;
    }
    return present;
  }

  /** Empty as long as nobody has asked for it. */
  synchronized Optional<T> ifMade() {
    return Optional.ofNullable(made);
  }
}

package dev.backstory.desk;

import dev.backstory.model.Rejection;

/** Is told how far work is, and what is worth a line. */
public interface Progress {
  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public Task begin(String what, long steps) {
          return _ -> {};
        }

        @Override
        public void note(String line) {}
      };

  /**
   * A task begins.
   *
   * @param what is done, such as "reading articles"
   * @param steps in all; negative when not known
   */
  Task begin(String what, long steps);

  /** Something that whoever runs the program may want to know. */
  void note(String line);

  /** Something could not be used. */
  default void rejected(Rejection rejection) {
    note("rejected " + rejection.where() + ": " + rejection.reason());
  }

  /** A task under way, until it is closed. */
  @FunctionalInterface
  interface Task extends AutoCloseable {
    /** So many steps more are done. */
    void step(long done);

    @Override
    default void close() {}
  }
}

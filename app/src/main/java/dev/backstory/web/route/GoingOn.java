package dev.backstory.web.route;

/**
 * An answer that goes on for as long as whoever asks wants. It says again and again that it does:
 * its connection is closed as one that is held without use when it has not for a while.
 */
@FunctionalInterface
public interface GoingOn {
  /** The attribute of a request that has it. */
  String OF_REQUEST = GoingOn.class.getName();

  void again();
}

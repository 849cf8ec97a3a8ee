package dev.backstory.rounds;

/** How a bug of the program is reported. */
final class Faults {
  private Faults() {}

  static String told(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return "a bug in Backstory: " + fault + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}

package dev.backstory.web;

import java.time.Duration;

/** Is told what the server answers, and says what was measured. Safe for use by several threads. */
public interface ServerWatch {
  /** Measures nothing. */
  ServerWatch NONE =
      new ServerWatch() {
        @Override
        public void answered(PageKind kind, int status, Duration took) {}

        @Override
        public String figures() {
          return "";
        }
      };

  /**
   * A request is over.
   *
   * @param status as it was answered, refusals included
   */
  void answered(PageKind kind, int status, Duration took);

  /** In the text format of Prometheus, version 0.0.4; empty if nothing is measured. */
  String figures();
}

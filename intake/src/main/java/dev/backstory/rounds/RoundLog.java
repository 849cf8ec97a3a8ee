package dev.backstory.rounds;

import dev.backstory.model.Rejection;
import dev.backstory.port.RejectionLog;
import java.time.Instant;

/**
 * What a round writes down: its counts, and what it rejects, for this run and for later.
 *
 * @param now the round's time
 */
record RoundLog(FetchReport report, RejectionLog rejections, Instant now) {
  void count(FetchReport.Count count) {
    count(count, 1);
  }

  void count(FetchReport.Count count, int more) {
    report.add(count, more);
  }

  void note(String line) {
    report.note(line);
  }

  void reject(Rejection rejection) {
    rejections.add(rejection, now);
    report.reject(rejection);
  }
}

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
    report.add(count);
  }

  void reject(Rejection rejection) {
    rejections.add(rejection, now);
    report.reject(rejection);
  }
}

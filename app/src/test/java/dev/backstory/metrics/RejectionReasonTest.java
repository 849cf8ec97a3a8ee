package dev.backstory.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionReasonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NETWORK | no such host: tern.example",
        "NETWORK | will retry: no complete response within 20000 ms",
        "NETWORK | gave up: SocketTimeout: Read timed out",
        "NETWORK | the robots.txt of tern.example is unavailable",
        "STATUS | gave up: HTTP status 503",
        "ROBOTS | disallowed by the robots.txt of tern.example",
        "RESERVED | the publisher reserves text and data mining (HTTP header)",
        "POSTPONED | postponed: tern.example asked for no requests until 2026-03-02T18:00:00Z",
        "ADDRESS | not a public address or web port: 10.0.0.1",
        "ADDRESS | the feed item has no address",
        "PAYWALL | paywall: only the beginning is free to read",
        "WALL | consent wall instead of an article: \"We value your privacy\"",
        "NO_ARTICLE | a picture gallery without text",
        "SIZE | larger than 5000000 bytes",
        "FORM | a web page, not a feed",
        "BUG | a bug in Backstory: java.lang.IllegalStateException: HTTP status 503",
        "OTHER | something else"
      })
  void aReasonHasAClass(RejectionReason expected, String reason) {
    assertThat(RejectionReason.of(reason)).isEqualTo(expected);
  }
}

package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTimeTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0001-01-01T00:00:00Z, false, false",
    "1799-12-31T23:59:59Z, false, false",
    "1800-01-01T00:00:00Z, true, true",
    "2026-03-04T12:00:00Z, true, true",
    "2026-03-04T12:00:01Z, false, true",
    "9999-12-31T00:00:00Z, false, true"
  })
  void liesBetween1800AndTwoDaysAhead(Instant stated, boolean read, boolean readAtAnyTime) {
    assertThat(PublishedTime.isPossible(stated, NOW)).isEqualTo(read);
    assertThat(PublishedTime.isPossible(stated, null)).isEqualTo(readAtAnyTime);
    assertThat(PublishedTime.orNull(stated, NOW)).isEqualTo(read ? stated : null);
  }
}

package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysNamedTest {
  private static final int MONDAY = 1;
  private static final int WEDNESDAY = 4;
  private static final int SUNDAY = 64;

  /** A Monday. */
  private static final Instant MARCH_2 = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void theDaysOfTheWeekThatTheBeginningNamesAreKept() {
    assertThat(DaysNamed.in("A ferry sank on Wednesday, as it had on Sunday.").weekdays(null))
        .isEqualTo(WEDNESDAY | SUNDAY);
    assertThat(DaysNamed.in("x ".repeat(300) + "on Wednesday").weekdays(null)).isZero();
  }

  @Test
  void todayIsADayOnlyWhereTheDateIsKnown() {
    DaysNamed days = DaysNamed.in("The council met this morning; yesterday it had not.");

    assertThat(days.weekdays(null)).isZero();
    assertThat(days.weekdays(MARCH_2)).isEqualTo(MONDAY | SUNDAY);
  }

  @ParameterizedTest
  @CsvSource({
    "'It began on March 4 and ends soon.', 3, 4",
    "'It began on Sept. 30, 2025.', 9, 30",
    "'On 1st December they left.', 12, 1",
    "'on the 12 May march', 5, 12",
    "'Dec 25th was dry', 12, 25"
  })
  void datesAreReadInTheirUsualForms(String text, int month, int day) {
    assertThat(DaysNamed.in(text).dates()).containsExactly(month * 32 + day);
  }

  @ParameterizedTest
  @CsvSource({"Marvel 5", "May 45", "March 2026", "'June 0'", "Maybe 4 of them", "Augustus 3"})
  void whatOnlyLooksLikeADateIsNone(String text) {
    assertThat(DaysNamed.in(text).dates()).isEmpty();
  }
}

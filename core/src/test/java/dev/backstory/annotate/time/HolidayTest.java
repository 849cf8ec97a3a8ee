package dev.backstory.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTest {
  @ParameterizedTest
  @CsvSource({
    "christmas day, 2031-12-25",
    "thanksgiving, 2031-11-27",
    "thanksgiving, 2029-11-22",
    "labor day, 2031-09-01"
  })
  void isOnItsDay(String name, LocalDate day) {
    Holiday holiday =
        Holiday.all().stream()
            .filter(it -> String.join(" ", it.words()).equals(name))
            .findFirst()
            .orElseThrow();

    assertThat(holiday.in(day.getYear())).isEqualTo(day);
  }

  /** As the tables of the churches have it, with its earliest and latest days. */
  @ParameterizedTest
  @CsvSource({
    "1818-03-22",
    "1943-04-25",
    "1961-04-02",
    "2000-04-23",
    "2024-03-31",
    "2025-04-20",
    "2031-04-13",
    "2038-04-25",
    "2285-03-22"
  })
  void easterIsComputed(LocalDate day) {
    assertThat(Holiday.easter(day.getYear())).isEqualTo(day);
  }

  @Test
  void everyHolidayHasADayInEveryYear() {
    for (Holiday holiday : Holiday.all()) {
      for (int year = 1500; year <= 2101; year++) {
        assertThat(holiday.in(year))
            .isBetween("%d-01-01".formatted(year), "%d-12-31".formatted(year));
      }
    }
  }
}

package dev.backstory.site.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.Span;
import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordingTest {
  private static TimelineEntry entry(LocalDate date, Precision precision, @Nullable LocalDate end) {
    Claim claim =
        new Claim(
            "It rained.", List.of(Evidence.of("a", new Span(0, 10))), List.of(), Claim.EXTRACTED);
    return new TimelineEntry(date, precision, end, claim, null);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-03-12, DAY, , 12 March 2031, 2031-03-12",
    "2031-05-03, DAY, 2031-05-07, 3 May 2031 to 7 May 2031, 2031-05-03",
    "2031-06-14, WEEKEND, , Weekend of 14 June 2031, 2031-W24",
    "2030-12-30, WEEK, , Week of 30 December 2030, 2031-W01",
    "2031-03-01, MONTH, , March 2031, 2031-03",
    "2029-05-01, MONTH, 2029-07-31, May 2029 to July 2029, 2029-05",
    "2031-04-01, QUARTER, , Second quarter of 2031, 2031",
    "2030-12-01, SEASON, , Winter 2030, 2030",
    "2031-09-01, SEASON, , Autumn 2031, 2031",
    "2011-01-01, YEAR, 2014-12-31, 2011 to 2014, 2011",
    "1990-01-01, DECADE, , 1990s, 1990"
  })
  void hasThePrecisionOfTheText(
      LocalDate date, Precision precision, @Nullable LocalDate end, String shown, String iso) {
    TimelineEntry entry = entry(date, precision, end);

    assertThat(TimeWording.of(entry)).isEqualTo(shown);
    assertThat(TimeWording.iso(entry)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-03-12, DAY, 2031-03-12, DAY, 0, ''",
    "2031-03-12, DAY, 2031-03-13, DAY, 1, ''",
    "2031-03-12, DAY, 2031-03-15, DAY, 2, ''",
    "2031-03-12, DAY, 2031-03-19, DAY, 3, ''",
    "2031-03-12, DAY, 2031-04-11, DAY, 4, ''",
    "2031-03-12, DAY, 2031-04-13, DAY, 5, 1 month later",
    "2031-03-31, DAY, 2032-12-01, DAY, 5, 21 months later",
    "2029-03-12, DAY, 2031-05-01, MONTH, 5, 2 years later",
    "1987-01-01, YEAR, 2031-03-12, DAY, 5, 44 years later",
    "2031-01-01, YEAR, 2031-03-12, DAY, 5, ''",
    "1990-01-01, DECADE, 2031-03-12, DAY, 5, ''"
  })
  void whatIsTooFarApartToBeDrawnIsTold(
      LocalDate date,
      Precision precision,
      LocalDate later,
      Precision ofLater,
      int apart,
      String told) {
    TimelineEntry entry = entry(date, precision, null);
    TimelineEntry next = entry(later, ofLater, null);

    assertThat(TimeWording.apart(entry, next)).isEqualTo(apart);
    assertThat(TimeWording.between(entry, next)).isEqualTo(told);
  }
}

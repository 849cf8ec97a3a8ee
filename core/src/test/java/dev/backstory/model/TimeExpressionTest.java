package dev.backstory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeExpressionTest {
  private static final LocalDate MARCH = LocalDate.of(2031, 3, 1);

  private static TimeExpression from(LocalDate date, LocalDate end, Precision precision) {
    return new TimeExpression(new Span(0, 1), date, end, precision, null, Direction.PAST, null);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2031-03-01", "WEEKEND, 2031-03-02", "WEEK, 2031-03-07", "MONTH, 2031-03-31",
    "QUARTER, 2031-05-31", "SEASON, 2031-05-31", "YEAR, 2032-02-29", "DECADE, 2041-02-28",
    "CENTURY, 2131-02-28"
  })
  void aPrecisionIsAsLongAsItsName(Precision precision, LocalDate end) {
    assertThat(precision.end(MARCH)).isEqualTo(end);
  }

  @Test
  void isAStretchIfItGoesFromOneToAnother() {
    assertThat(from(MARCH, LocalDate.of(2031, 3, 31), Precision.MONTH).isStretch()).isFalse();
    assertThat(from(MARCH, LocalDate.of(2031, 5, 31), Precision.MONTH).isStretch()).isTrue();
    assertThat(from(MARCH, MARCH.plusDays(2), Precision.DAY).isDay()).isFalse();
    assertThat(from(MARCH, MARCH, Precision.DAY).isDay()).isTrue();
  }

  @Test
  void overlapsWhatHasADayInCommon() {
    TimeExpression march = from(MARCH, LocalDate.of(2031, 3, 31), Precision.MONTH);
    TimeExpression last = from(LocalDate.of(2031, 3, 31), LocalDate.of(2031, 3, 31), Precision.DAY);
    TimeExpression april = from(LocalDate.of(2031, 4, 1), LocalDate.of(2031, 4, 1), Precision.DAY);

    assertThat(march.overlaps(last)).isTrue();
    assertThat(last.overlaps(march)).isTrue();
    assertThat(march.overlaps(april)).isFalse();
  }

  @Test
  void doesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> from(MARCH, MARCH.minusDays(1), Precision.DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

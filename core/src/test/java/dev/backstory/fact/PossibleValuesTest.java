package dev.backstory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Bound;
import dev.backstory.model.Span;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibleValuesTest {
  @ParameterizedTest
  @CsvSource({
    "12, EXACT, 12, EXACT, true",
    "12, EXACT, 14, EXACT, false",
    "12, AT_LEAST, 14, EXACT, true",
    "12, AT_LEAST, 9, EXACT, false",
    "1000, ABOUT, 1050, EXACT, true",
    "1000, ABOUT, 1250, EXACT, false",
    "40, AT_MOST, 38, EXACT, true",
    "40, AT_MOST, 45, AT_LEAST, false",
    "1200000000, EXACT, 1180000000, EXACT, true",
    "1200000000, EXACT, 1300000000, EXACT, false",
    "300, EXACT, 304, EXACT, false",
    "1000, EXACT, 1040, EXACT, true",
    "1000, EXACT, 1100, EXACT, false",
  })
  void whatBothCanBeMeets(
      BigDecimal one, Bound bound, BigDecimal other, Bound otherBound, boolean meets) {
    PossibleValues first = PossibleValues.of(figure(one, null, bound));
    PossibleValues second = PossibleValues.of(figure(other, null, otherBound));

    assertThat(first.meets(second)).isEqualTo(meets);
    assertThat(second.meets(first)).isEqualTo(meets);
  }

  @Property
  void aRangeMeetsWhatLiesInIt(
      @ForAll @IntRange(max = 900) int lower,
      @ForAll @IntRange(max = 90) int width,
      @ForAll @IntRange(max = 999) int value) {
    BigDecimal upper = BigDecimal.valueOf(lower + width);
    PossibleValues range = PossibleValues.of(figure(BigDecimal.valueOf(lower), upper, Bound.EXACT));
    PossibleValues exact = PossibleValues.of(figure(BigDecimal.valueOf(value), null, Bound.EXACT));

    assertThat(range.meets(exact)).isEqualTo(lower <= value && value <= lower + width);
  }

  private static Quantity figure(BigDecimal value, @Nullable BigDecimal upper, Bound bound) {
    return new Quantity(
        new Span(0, 1), value, upper, bound, null, null, null, "people killed", null);
  }
}

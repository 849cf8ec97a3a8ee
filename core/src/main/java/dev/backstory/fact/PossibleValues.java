package dev.backstory.fact;

import dev.backstory.model.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values that a figure leaves possible. "At least 12" leaves 14, "about 1,000" leaves 1,050,
 * and so does "1.2 billion" 1.18 billion: large numbers of few digits are rounded.
 *
 * @param least null for no lower end
 * @param most null for no upper end
 */
public record PossibleValues(@Nullable BigDecimal least, @Nullable BigDecimal most) {
  /** How far off a figure may be that is said to be about so much. */
  private static final BigDecimal ABOUT = new BigDecimal("0.1");

  /** From this value on a number of few digits is taken to be rounded. */
  private static final BigDecimal ROUNDED_FROM = BigDecimal.valueOf(1000);

  private static final BigDecimal HALF = new BigDecimal("0.49");

  /** A thousand is not rounded from 1,400. */
  private static final BigDecimal MOST_ROUNDED = new BigDecimal("0.05");

  private static final int FEW_DIGITS = 3;

  static PossibleValues of(Quantity quantity) {
    BigDecimal value = quantity.value();
    BigDecimal highest = quantity.highest();
    return switch (quantity.bound()) {
      case EXACT ->
          new PossibleValues(value.subtract(rounding(value)), highest.add(rounding(highest)));
      case AT_LEAST -> new PossibleValues(value, null);
      case AT_MOST -> new PossibleValues(null, highest);
      case ABOUT ->
          new PossibleValues(
              value.subtract(value.abs().multiply(ABOUT)),
              highest.add(highest.abs().multiply(ABOUT)));
    };
  }

  /** Not quite half of the last digit that is told: 1.2 and 1.3 billion differ. */
  private static BigDecimal rounding(BigDecimal value) {
    BigDecimal digits = value.stripTrailingZeros();
    boolean exact = value.abs().compareTo(ROUNDED_FROM) < 0 || digits.precision() > FEW_DIGITS;
    BigDecimal half = digits.ulp().multiply(HALF);
    return exact ? BigDecimal.ZERO : half.min(value.abs().multiply(MOST_ROUNDED));
  }

  /** Whether both figures can be true of one thing. */
  public boolean meets(PossibleValues other) {
    return reaches(least, other.most) && reaches(other.least, most);
  }

  private static boolean reaches(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    return least == null || most == null || least.compareTo(most) <= 0;
  }
}

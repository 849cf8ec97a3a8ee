package dev.backstory.annotate.figure;

import dev.backstory.model.Quantity.Bound;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a sentence, with its unit.
 *
 * @param start first word, of the bound if there is one
 * @param number first word of the number
 * @param end word behind the last of the unit
 * @param value in the unit, or the lower end of a range
 * @param upper upper end of a range, or null
 * @param unit normal form, null for a plain count
 * @param counts what it counts where the form of the figure says so ("age"), or null
 * @param hyphen whether it modifies the noun behind it: "12-member", "six-month"
 */
record Figure(
    int start,
    int number,
    int end,
    BigDecimal value,
    @Nullable BigDecimal upper,
    Bound bound,
    @Nullable String unit,
    @Nullable String counts,
    boolean hyphen) {
  /** A plain figure without a bound. */
  static Figure of(int start, int end, BigDecimal value, @Nullable String unit) {
    return new Figure(start, start, end, value, null, Bound.EXACT, unit, null, false);
  }

  Figure counting(String what) {
    return new Figure(start, number, end, value, upper, bound, unit, what, hyphen);
  }

  Figure bounded(int from, int behind, Bound other) {
    return new Figure(from, number, behind, value, upper, other, unit, counts, hyphen);
  }

  /** The noun behind it is what it tells of. */
  Figure modifying() {
    return new Figure(start, number, end, value, upper, bound, unit, counts, true);
  }

  /** A range of which this is the upper end. */
  Figure from(int first, BigDecimal lower) {
    return new Figure(first, first, end, lower, value, bound, unit, counts, hyphen);
  }

  /** Whether it is a sum of money. */
  boolean isMoney() {
    return unit != null && unit.length() == 3 && Character.isUpperCase(unit.charAt(0));
  }

  boolean is(String normalUnit) {
    return normalUnit.equals(unit);
  }
}

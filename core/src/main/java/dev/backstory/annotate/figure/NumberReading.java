package dev.backstory.annotate.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that was read.
 *
 * @param end word behind its last
 * @param magnitude by which the digits were multiplied, null if by none
 * @param open whether only the size is told: "dozens", "hundreds of thousands"
 */
record NumberReading(int end, BigDecimal value, @Nullable BigDecimal magnitude, boolean open) {
  /** With "-plus" behind it. */
  NumberReading orMore() {
    return new NumberReading(end + 2, value, magnitude, true);
  }

  NumberReading negated() {
    return new NumberReading(end, value.negate(), magnitude, open);
  }
}

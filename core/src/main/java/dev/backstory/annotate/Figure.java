package dev.backstory.annotate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a sentence, with its unit.
 *
 * @param start first token
 * @param end token behind the last
 * @param unit normal form, null for a plain count
 * @param range whether the value is the lower end of a range
 */
record Figure(int start, int end, BigDecimal value, @Nullable String unit, boolean range) {}

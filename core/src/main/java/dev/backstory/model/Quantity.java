package dev.backstory.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure and what it counts: "at least 12 people killed".
 *
 * @param span the figure with its unit
 * @param value the number, or the lower end of a range
 * @param bound whether it is exact
 * @param unit a normal form such as {@code %}, {@code USD}, {@code km}; null for a plain count
 * @param counts what is counted, lower-case lemmas: "people killed"; null when not clear
 */
public record Quantity(
    Span span, BigDecimal value, Bound bound, @Nullable String unit, @Nullable String counts) {
  /** How far a figure binds. */
  public enum Bound {
    EXACT,
    AT_LEAST,
    AT_MOST,
    ABOUT
  }
}

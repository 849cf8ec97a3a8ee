package dev.backstory.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure in normal form and what it counts: "at least 12 people killed".
 *
 * @param span the figure with the words that bound it, and its unit or the counted noun behind it
 * @param value the number in its unit, or the lower end of a range
 * @param upper the upper end of a range; null if there is none
 * @param bound whether it is exact
 * @param unit a base unit ({@code m}, {@code m²}, {@code m/s}, {@code kg}, {@code l}, {@code W},
 *     {@code J}, {@code °C}; {@code s} of times up to weeks, {@code month} of longer ones), {@code
 *     %}, {@code percentage point}, {@code times}, or an ISO 4217 currency; null for a plain count
 * @param per what it is a rate of: {@code day}, {@code share}, {@code 100000}; null for none
 * @param change what it says of a change; null for a level
 * @param counts what is counted, lower-case lemmas: "people killed"; null when not clear
 * @param qualifiers lower-case words that narrow the counted noun: "high-school"; null for none
 */
public record Quantity(
    Span span,
    BigDecimal value,
    @Nullable BigDecimal upper,
    Bound bound,
    @Nullable String unit,
    @Nullable String per,
    @Nullable Change change,
    @Nullable String counts,
    @Nullable String qualifiers) {
  /** How far a figure binds. */
  public enum Bound {
    EXACT,
    AT_LEAST,
    AT_MOST,
    ABOUT
  }

  /** By how much something rose or fell, or what it was before it changed. */
  public enum Change {
    RISE,
    FALL,
    BEFORE
  }

  /** A plain count or measure: no range, rate or change. */
  public static Quantity level(
      Span span, BigDecimal value, Bound bound, @Nullable String unit, @Nullable String counts) {
    return new Quantity(span, value, null, bound, unit, null, null, counts, null);
  }

  /** The upper end of a range, or the value itself. */
  public BigDecimal highest() {
    return upper == null ? value : upper;
  }
}

package dev.backstory.annotate.figure;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quantity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the tables of cases write it.
 *
 * @param words the bound, the number, and its unit or the counted noun right behind it
 * @param value with the upper end of a range
 * @param unit with what it is a rate of
 */
record DescribedFigure(
    String words,
    String value,
    String unit,
    String bound,
    @Nullable String change,
    String counts,
    @Nullable String qualifiers) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<words>.+) => (?<value>\\S+) (?<unit>.+?) (?<bound>EXACT|AT_LEAST|AT_MOST|ABOUT)"
              + "(?: (?<change>RISE|FALL|BEFORE))? (?<counts>[^(]+?)(?: \\((?<narrow>.+)\\))?");

  /** In what a figure that was found differs from one that is there. */
  enum Fault {
    MISSED,
    FALSE,
    WORDS,
    VALUE,
    UNIT,
    BOUND,
    CHANGE,
    COUNTS,
    QUALIFIERS
  }

  static List<DescribedFigure> all(String written) {
    return written.isBlank()
        ? List.of()
        : Arrays.stream(written.strip().split("; ")).map(DescribedFigure::of).toList();
  }

  private static DescribedFigure of(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no figure: " + written);
    }
    return new DescribedFigure(
        parts.group("words"),
        parts.group("value"),
        parts.group("unit"),
        parts.group("bound"),
        parts.group("change"),
        parts.group("counts"),
        parts.group("narrow"));
  }

  static DescribedFigure of(Quantity quantity, OffsetMap offsets) {
    BigDecimal upper = quantity.upper();
    String unit = quantity.unit() == null ? "-" : quantity.unit();
    String counts = quantity.counts();
    return new DescribedFigure(
        offsets.slice(quantity.span()),
        quantity.value().toPlainString() + (upper == null ? "" : ".." + upper.toPlainString()),
        quantity.per() == null ? unit : unit + "/" + quantity.per(),
        quantity.bound().name(),
        quantity.change() == null ? null : quantity.change().name(),
        counts == null ? "-" : counts,
        quantity.qualifiers());
  }

  /** Whether both are of about the same words. */
  boolean overlaps(DescribedFigure other) {
    return words.contains(other.words) || other.words.contains(words);
  }

  Set<Fault> faults(DescribedFigure found) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    check(words, found.words, Fault.WORDS, faults);
    check(value, found.value, Fault.VALUE, faults);
    check(unit, found.unit, Fault.UNIT, faults);
    check(bound, found.bound, Fault.BOUND, faults);
    check(change, found.change, Fault.CHANGE, faults);
    check(counts, found.counts, Fault.COUNTS, faults);
    check(qualifiers, found.qualifiers, Fault.QUALIFIERS, faults);
    return faults;
  }

  private static void check(
      @Nullable String one, @Nullable String other, Fault fault, Set<Fault> faults) {
    if (!Objects.equals(one, other)) {
      faults.add(fault);
    }
  }

  @Override
  public String toString() {
    return words
        + " => "
        + value
        + " "
        + unit
        + " "
        + bound
        + (change == null ? "" : " " + change)
        + " "
        + counts
        + (qualifiers == null ? "" : " (" + qualifiers + ")");
  }
}

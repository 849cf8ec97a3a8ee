package dev.backstory.fact;

import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Bound;
import dev.backstory.sentence.StorySentence;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether one sentence tells the figures of another too, in whatever words. */
public final class SharedFigures {
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*");

  private SharedFigures() {}

  /** Whether {@code other} has every figure of {@code sentence}, and every number in digits. */
  public static boolean tells(StorySentence other, StorySentence sentence) {
    return sentence.quantities().stream()
            .allMatch(q -> other.quantities().stream().anyMatch(o -> isTold(q, o)))
        && digits(other.text()).containsAll(digits(rest(sentence)));
  }

  /** What is said "at least" by the other is not said exactly. */
  private static boolean isTold(Quantity quantity, Quantity other) {
    boolean equal = quantity.value().compareTo(other.value()) == 0;
    boolean bounded = other.bound() == Bound.AT_LEAST || other.bound() == Bound.AT_MOST;
    boolean exact = quantity.bound() == Bound.EXACT;
    return Objects.equals(quantity.unit(), other.unit())
        && quantity.change() == other.change()
        && PossibleValues.of(quantity).meets(PossibleValues.of(other))
        && (equal || !(exact && bounded));
  }

  /** The sentence without its figures: dates and names with numbers. */
  private static String rest(StorySentence sentence) {
    StringBuilder rest = new StringBuilder(sentence.text());
    for (Quantity quantity : sentence.quantities()) {
      int start = sentence.local(quantity.span().start());
      int end = sentence.local(quantity.span().end());
      rest.replace(start, end, " ".repeat(end - start));
    }
    return rest.toString();
  }

  private static Set<String> digits(String text) {
    return DIGITS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(number -> number.replaceAll("[.,]+$", "").replace(",", ""))
        .collect(Collectors.toSet());
  }
}

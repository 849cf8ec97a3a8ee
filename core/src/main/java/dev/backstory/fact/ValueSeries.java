package dev.backstory.fact;

import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.PageSection.Series;
import dev.backstory.model.Quantity.Bound;
import dev.backstory.sentence.StorySentence;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How what a story counts went on: the values of a toll in the order in which they were first told,
 * each by the newsroom that told it first. Only tolls that several newsrooms tell, and that rose
 * from one report to the next.
 */
final class ValueSeries {
  private static final int FEWEST = 2;

  /** A value is in dispute if another newsroom tells a lower one so long before or after it. */
  private static final Duration BEFORE = Duration.ofHours(1);

  private static final Duration AFTER = Duration.ofHours(12);

  private final Map<String, List<ToldFigure>> figures;

  /**
   * @param figures what the story counts, by what is counted
   */
  ValueSeries(Map<String, List<ToldFigure>> figures) {
    this.figures = figures;
  }

  List<Series> find() {
    List<Series> found = new ArrayList<>();
    figures.values().forEach(alike -> add(alike, found));
    return found;
  }

  private static void add(List<ToldFigure> alike, List<Series> found) {
    List<ToldFigure> tolls =
        alike.stream()
            .filter(figure -> figure.isToll() && figure.at() != null)
            .filter(figure -> figure.quantity().bound() == Bound.EXACT)
            .sorted(
                Comparator.comparing((ToldFigure f) -> Objects.requireNonNull(f.at()))
                    .thenComparingInt(f -> f.sentence().ordinal()))
            .toList();
    long newsrooms = tolls.stream().map(f -> f.sentence().newsroom()).distinct().count();
    Map<BigDecimal, ToldFigure> first = new LinkedHashMap<>();
    BigDecimal highest = null;
    for (ToldFigure figure : tolls) {
      BigDecimal value = figure.quantity().value();
      boolean rose = highest == null || value.compareTo(highest) > 0;
      if (rose && !isDisputed(figure, tolls)) {
        first.putIfAbsent(value, figure);
        highest = value;
      }
    }
    if (newsrooms >= FEWEST && first.size() >= FEWEST && isApart(first.values())) {
      List<DifferingValue> values = first.values().stream().map(ValueSeries::value).toList();
      found.add(new Series(tolls.getFirst().counts(), values));
    }
  }

  /** Whether another newsroom tells a lower value at about that time or soon after. */
  private static boolean isDisputed(ToldFigure figure, List<ToldFigure> tolls) {
    Instant at = Objects.requireNonNull(figure.at());
    return tolls.stream()
        .filter(other -> !other.sentence().newsroom().equals(figure.sentence().newsroom()))
        .filter(other -> other.quantity().value().compareTo(figure.quantity().value()) < 0)
        .map(other -> Objects.requireNonNull(other.at()))
        .anyMatch(then -> !then.isBefore(at.minus(BEFORE)) && !then.isAfter(at.plus(AFTER)));
  }

  /** Values that were told at one time differ, rather than that one took the other's place. */
  private static boolean isApart(Iterable<ToldFigure> inOrder) {
    Instant before = null;
    for (ToldFigure figure : inOrder) {
      Instant at = figure.at();
      if (before != null && at != null && !at.isAfter(before)) {
        return false;
      }
      before = at;
    }
    return true;
  }

  private static DifferingValue value(ToldFigure figure) {
    StorySentence sentence = figure.sentence();
    return new DifferingValue(
        figure.shown(), sentence.outlet(), sentence.articleId(), figure.at(), sentence.evidence());
  }
}

package dev.backstory.fact;

import dev.backstory.fact.Retractions.Corrected;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.PageSection.Series;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Bound;
import dev.backstory.sentence.StorySentence;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How what a story counts went on: the values of a toll in the order in which they were first told,
 * each by the newsroom that told it first. Only tolls that several newsrooms tell, and that rose
 * from one report to the next; what a newsroom counted wrong stands among them as corrected.
 */
final class ValueSeries {
  private static final int FEWEST = 2;

  /** A value is in dispute if another newsroom tells a lower one so long before or after it. */
  private static final Duration BEFORE = Duration.ofHours(1);

  private static final Duration AFTER = Duration.ofHours(12);

  private final Map<String, List<ToldFigure>> figures;
  private final List<Corrected> corrected;

  /**
   * @param figures what the story counts, by what is counted
   * @param corrected what was counted wrong
   */
  ValueSeries(Map<String, List<ToldFigure>> figures, List<Corrected> corrected) {
    this.figures = figures;
    this.corrected = corrected;
  }

  List<Series> find() {
    List<Series> found = new ArrayList<>();
    figures.values().forEach(alike -> add(alike, found));
    return found;
  }

  private void add(List<ToldFigure> alike, List<Series> found) {
    List<ToldFigure> tolls =
        alike.stream()
            .filter(figure -> figure.isToll() && figure.at() != null)
            .filter(figure -> figure.quantity().bound() == Bound.EXACT)
            .sorted(
                Comparator.comparing((ToldFigure f) -> Objects.requireNonNull(f.at()))
                    .thenComparingInt(f -> f.sentence().ordinal()))
            .toList();
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
    if (first.isEmpty() || !isApart(first.values())) {
      return;
    }
    Map<BigDecimal, Corrected> wrong = wrong(tolls);
    Set<String> newsrooms = new HashSet<>();
    tolls.forEach(figure -> newsrooms.add(figure.sentence().newsroom()));
    wrong.values().forEach(it -> newsrooms.add(it.figure().sentence().newsroom()));
    if (newsrooms.size() >= FEWEST && first.size() + wrong.size() >= FEWEST) {
      found.add(new Series(tolls.getFirst().counts(), inOrder(wrong.values(), first.values())));
    }
  }

  /** What newsrooms counted wrong of the same and nobody else tells, by its value. */
  private Map<BigDecimal, Corrected> wrong(List<ToldFigure> tolls) {
    Map<BigDecimal, Corrected> wrong = new LinkedHashMap<>();
    for (Corrected it : corrected) {
      Quantity quantity = it.figure().quantity();
      if (it.at() != null
          && it.figure().at() != null
          && quantity.bound() == Bound.EXACT
          && it.figure().kind().equals(tolls.getFirst().kind())
          && tolls.stream().noneMatch(t -> t.quantity().value().compareTo(quantity.value()) == 0)) {
        wrong.putIfAbsent(quantity.value(), it);
      }
    }
    return wrong;
  }

  /** By the time at which they were told; what was wrong before what took its place. */
  private static List<DifferingValue> inOrder(
      Collection<Corrected> wrong, Collection<ToldFigure> right) {
    List<DifferingValue> values = new ArrayList<>();
    wrong.forEach(it -> values.add(value(it.figure(), it.at())));
    right.forEach(figure -> values.add(value(figure, null)));
    values.sort(Comparator.comparing(value -> Objects.requireNonNull(value.at())));
    return values;
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

  private static DifferingValue value(ToldFigure figure, @Nullable Instant corrected) {
    StorySentence sentence = figure.sentence();
    return new DifferingValue(
        figure.shown(),
        sentence.outlet(),
        sentence.articleId(),
        figure.at(),
        sentence.evidence(),
        corrected);
  }
}

package dev.backstory.compose;

import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Bound;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures about the same thing at about the same time on which newsrooms differ. Of every
 * newsroom its newest article counts, and that only if it gives one figure of the kind.
 */
final class Differences {
  private static final int MOST = 3;
  private static final Duration SAME_TIME = Duration.ofHours(12);

  /** How much two sentences must speak of the same for their figures to be compared. */
  private static final double SAME_THING = 0.3;

  private final StoryMaterial material;

  Differences(StoryMaterial material) {
    this.material = material;
  }

  /** A figure where it stands. */
  private record Figure(StorySentence sentence, Quantity quantity) {
    String shown() {
      return sentence.slice(quantity.span());
    }

    @Nullable Instant at() {
      return sentence.article().article().published();
    }
  }

  List<Difference> find() {
    Map<String, List<Figure>> byKind = new LinkedHashMap<>();
    for (StorySentence sentence : material.sentences()) {
      for (Quantity quantity : sentence.quantities()) {
        if (quantity.counts() != null && isComparable(sentence, quantity)) {
          byKind
              .computeIfAbsent(quantity.unit() + " " + quantity.counts(), _ -> new ArrayList<>())
              .add(new Figure(sentence, quantity));
        }
      }
    }
    List<Difference> differences = new ArrayList<>();
    for (List<Figure> figures : byKind.values()) {
      Difference difference = difference(figures);
      if (difference != null) {
        differences.add(difference);
      }
    }
    differences.sort(Comparator.comparingInt(d -> -d.values().size()));
    return differences.subList(0, Math.min(MOST, differences.size()));
  }

  private static boolean isComparable(StorySentence sentence, Quantity quantity) {
    boolean told =
        switch (sentence.role()) {
          case MAIN, CONSEQUENCE, CURRENT_CONTEXT, PREVIOUS_EVENT -> true;
          case HISTORICAL_EVENT, ANECDOTAL_EVENT, EVALUATION, EXPECTATION, NONE -> false;
        };
    return told
        && sentence.article().independent()
        && sentence.span().contains(quantity.span())
        && quantity.bound() != Bound.ABOUT;
  }

  private @Nullable Difference difference(List<Figure> figures) {
    List<Figure> newest = newest(figures);
    List<Figure> alike = alike(newest);
    Set<BigDecimal> values = new LinkedHashSet<>();
    alike.forEach(figure -> values.add(figure.quantity().value().stripTrailingZeros()));
    String about = figures.getFirst().quantity().counts();
    if (values.size() < 2 || about == null) {
      return null;
    }
    List<DifferingValue> shown = new ArrayList<>();
    for (Figure figure : alike) {
      shown.add(
          new DifferingValue(
              figure.shown(),
              figure.sentence().outlet(),
              figure.sentence().articleId(),
              figure.at(),
              figure.sentence().evidence()));
    }
    return new Difference(about, shown);
  }

  /** Of every newsroom the one figure that its newest article gives. */
  private static List<Figure> newest(List<Figure> figures) {
    Map<String, List<Figure>> byNewsroom = new LinkedHashMap<>();
    for (Figure figure : figures) {
      byNewsroom.computeIfAbsent(figure.sentence().newsroom(), _ -> new ArrayList<>()).add(figure);
    }
    List<Figure> newest = new ArrayList<>();
    for (List<Figure> own : byNewsroom.values()) {
      String last =
          own.stream()
              .max(Comparator.comparing(Differences::order))
              .orElseThrow()
              .sentence()
              .articleId();
      List<Figure> latest =
          own.stream().filter(f -> f.sentence().articleId().equals(last)).toList();
      if (latest.stream().map(f -> f.quantity().value().stripTrailingZeros()).distinct().count()
          == 1) {
        newest.add(latest.getFirst());
      }
    }
    return newest;
  }

  private static Instant order(Figure figure) {
    Instant at = figure.at();
    return at == null ? Instant.MIN : at;
  }

  /** The largest set of figures in sentences about the same, none much older than another. */
  private List<Figure> alike(List<Figure> figures) {
    List<Figure> largest = List.of();
    for (Figure first : figures) {
      List<Figure> near = figures.stream().filter(f -> f == first || isAlike(first, f)).toList();
      if (near.size() > largest.size()) {
        largest = near;
      }
    }
    return largest;
  }

  private boolean isAlike(Figure one, Figure other) {
    Instant a = one.at();
    Instant b = other.at();
    boolean sameTime =
        a == null || b == null ? a == b : Duration.between(a, b).abs().compareTo(SAME_TIME) <= 0;
    return sameTime && material.similarity(one.sentence(), other.sentence()) >= SAME_THING;
  }
}

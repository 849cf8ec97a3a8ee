package dev.backstory.fact;

import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.Quantity;
import dev.backstory.sentence.StorySentence;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures about the same thing at about the same time on which newsrooms differ. Of every
 * newsroom its newest article counts, and that only if it gives one figure of the kind; where these
 * do not differ, what newsrooms gave within hours of each other before.
 */
final class ValueConflicts {
  private static final int MOST = 3;
  private static final Duration SAME_TIME = Duration.ofHours(3);

  /** Older than this is what a sentence dates, if it is of another event. */
  private static final int SAME_EVENT_DAYS = 7;

  private static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b");
  private static final int OPENING = 4;
  private static final double RELEVANT = 0.5;

  private final StoryStatements story;
  private final SameCount sameCount;
  private final Retractions retractions;

  /**
   * @param retractions what was taken back differs from nothing
   */
  ValueConflicts(StoryStatements story, Retractions retractions) {
    this.story = story;
    this.retractions = retractions;
    this.sameCount = new SameCount(story);
  }

  List<Difference> find() {
    Map<String, List<ToldFigure>> byKind = new LinkedHashMap<>();
    for (StorySentence sentence : story.sentences()) {
      for (Quantity quantity : sentence.quantities()) {
        ToldFigure figure = new ToldFigure(sentence, quantity);
        if (!figure.counts().isEmpty() && isComparable(figure)) {
          byKind.computeIfAbsent(figure.kind(), _ -> new ArrayList<>()).add(figure);
        }
      }
    }
    List<Difference> differences = new ArrayList<>();
    for (List<ToldFigure> kind : byKind.values()) {
      Difference difference = difference(kind);
      if (difference != null) {
        differences.add(difference);
      }
    }
    differences.sort(Comparator.comparingInt(d -> -d.values().size()));
    return differences.subList(0, Math.min(MOST, differences.size()));
  }

  private boolean isComparable(ToldFigure figure) {
    StorySentence sentence = figure.sentence();
    boolean told =
        switch (sentence.role()) {
          case MAIN, CONSEQUENCE, CURRENT_CONTEXT, PREVIOUS_EVENT -> true;
          case HISTORICAL_EVENT, ANECDOTAL_EVENT, EVALUATION, EXPECTATION, NONE -> false;
        };
    return told
        && sentence.independent()
        && !retractions.is(sentence)
        && sentence.span().contains(figure.quantity().span())
        && figure.isLevel()
        && !YEAR.matcher(sentence.text()).find()
        && isOfThisEvent(sentence);
  }

  /** Told at the beginning or of what the headlines tell, and of no other time. */
  private boolean isOfThisEvent(StorySentence sentence) {
    LocalDate published = sentence.article().article().publishedDay();
    boolean now =
        published != null
            && sentence.times().stream()
                .noneMatch(time -> time.date().isBefore(published.minusDays(SAME_EVENT_DAYS)));
    return now && (sentence.index() < OPENING || story.relevance(sentence) >= RELEVANT);
  }

  private @Nullable Difference difference(List<ToldFigure> figures) {
    List<ToldFigure> alike = alike(newest(figures));
    if (!differ(alike)) {
      alike = earlier(figures);
    }
    if (!differ(alike)) {
      return null;
    }
    List<DifferingValue> shown = new ArrayList<>();
    for (ToldFigure figure : alike) {
      shown.add(
          new DifferingValue(
              figure.shown(),
              figure.sentence().outlet(),
              figure.sentence().articleId(),
              figure.at(),
              figure.sentence().evidence()));
    }
    return new Difference(figures.getFirst().counts(), shown);
  }

  /** Whether two of them cannot both be true; one of something is rarely a count. */
  private static boolean differ(List<ToldFigure> figures) {
    return figures.stream().allMatch(f -> f.quantity().value().compareTo(BigDecimal.ONE) > 0)
        && figures.stream()
            .anyMatch(
                one -> figures.stream().anyMatch(other -> !one.extent().meets(other.extent())));
  }

  /** Of every newsroom the one figure that its newest article gives. */
  private static List<ToldFigure> newest(List<ToldFigure> figures) {
    Map<String, List<ToldFigure>> byNewsroom = new LinkedHashMap<>();
    for (ToldFigure figure : figures) {
      byNewsroom.computeIfAbsent(figure.sentence().newsroom(), _ -> new ArrayList<>()).add(figure);
    }
    List<ToldFigure> newest = new ArrayList<>();
    for (List<ToldFigure> own : byNewsroom.values()) {
      String last =
          own.stream()
              .max(Comparator.comparing(ValueConflicts::order))
              .orElseThrow()
              .sentence()
              .articleId();
      List<ToldFigure> latest =
          own.stream().filter(f -> f.sentence().articleId().equals(last)).toList();
      if (latest.stream().map(f -> f.quantity().value().stripTrailingZeros()).distinct().count()
          == 1) {
        newest.add(latest.getFirst());
      }
    }
    return newest;
  }

  private static Instant order(ToldFigure figure) {
    Instant at = figure.at();
    return at == null ? Instant.MIN : at;
  }

  /**
   * Figures that newsrooms gave within hours of each other at some time before, the latest such
   * time, of every newsroom one; empty if they never differed so.
   */
  private List<ToldFigure> earlier(List<ToldFigure> figures) {
    List<ToldFigure> latestFirst =
        figures.stream()
            .filter(figure -> figure.at() != null && isHour(order(figure)))
            .filter(figure -> isOnlyOneOfItsArticle(figure, figures))
            .sorted(Comparator.comparing(ValueConflicts::order).reversed())
            .toList();
    for (ToldFigure first : latestFirst) {
      Map<String, ToldFigure> near = new LinkedHashMap<>();
      latestFirst.stream()
          .filter(figure -> figure == first || isAlike(first, figure))
          .forEach(figure -> near.putIfAbsent(figure.sentence().newsroom(), figure));
      if (differ(List.copyOf(near.values()))) {
        return List.copyOf(near.values());
      }
    }
    return List.of();
  }

  private static boolean isOnlyOneOfItsArticle(ToldFigure figure, List<ToldFigure> figures) {
    return figures.stream()
        .filter(other -> other.sentence().articleId().equals(figure.sentence().articleId()))
        .allMatch(other -> other.quantity().value().compareTo(figure.quantity().value()) == 0);
  }

  /** The largest set of figures that count the same, none much older than another. */
  private List<ToldFigure> alike(List<ToldFigure> figures) {
    List<ToldFigure> largest = List.of();
    for (ToldFigure first : figures) {
      List<ToldFigure> near =
          figures.stream().filter(f -> f == first || isAlike(first, f)).toList();
      if (near.size() > largest.size()) {
        largest = near;
      }
    }
    return largest;
  }

  private boolean isAlike(ToldFigure one, ToldFigure other) {
    boolean tolls = one.isToll() && other.isToll() && SameCount.mayBe(one, other);
    return isAtSameTime(one, other) && (tolls || sameCount.of(one, other));
  }

  /** Within hours of each other, or on one day where one of them gives no more. */
  private static boolean isAtSameTime(ToldFigure one, ToldFigure other) {
    Instant a = one.at();
    Instant b = other.at();
    if (a == null || b == null) {
      return false;
    }
    return isHour(a) && isHour(b)
        ? Duration.between(a, b).abs().compareTo(SAME_TIME) <= 0
        : Objects.equals(day(one), day(other));
  }

  private static @Nullable LocalDate day(ToldFigure figure) {
    return figure.sentence().article().article().publishedDay();
  }

  /** An article that gives only its day has midnight. */
  private static boolean isHour(Instant at) {
    return !at.equals(at.truncatedTo(ChronoUnit.DAYS));
  }
}

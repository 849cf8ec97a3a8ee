package dev.backstory.compose;

import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Bound;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures about the same thing at about the same time on which newsrooms differ. Of every
 * newsroom its newest article counts, and that only if it gives one figure of the kind.
 */
final class Differences {
  private static final int MOST = 3;
  private static final Duration SAME_TIME = Duration.ofHours(3);

  /** Older than this is what a sentence dates, if it is of another event. */
  private static final int SAME_EVENT_DAYS = 7;

  private static final Pattern TOLL =
      Pattern.compile("people (killed|injured|missing|rescued|arrested|evacuated)");
  private static final Pattern DEAD =
      Pattern.compile(
          "^(?: people| passengers)? (?:have |had |are |were )?(?:been )?"
              + "(?:lost their lives|died|dead|perished|killed)\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b");
  private static final int OPENING = 4;
  private static final BigDecimal FARTHEST = BigDecimal.TWO;

  /** How much two sentences must speak of the same for their figures to be compared. */
  private static final double SAME_THING = 0.3;

  private static final double RELEVANT = 0.5;

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
        String counts = counts(sentence, quantity);
        if (counts != null && isComparable(sentence, quantity)) {
          byKind
              .computeIfAbsent(counts, _ -> new ArrayList<>())
              .add(new Figure(sentence, quantity));
        }
      }
    }
    List<Difference> differences = new ArrayList<>();
    for (Map.Entry<String, List<Figure>> kind : byKind.entrySet()) {
      Difference difference = difference(kind.getKey(), kind.getValue());
      if (difference != null) {
        differences.add(difference);
      }
    }
    differences.sort(Comparator.comparingInt(d -> -d.values().size()));
    return differences.subList(0, Math.min(MOST, differences.size()));
  }

  /**
   * What is counted, and what happened to it; null if only one of them is told, since figures of
   * people are of all sorts.
   */
  private static @Nullable String counts(StorySentence sentence, Quantity quantity) {
    String counts = quantity.counts();
    if (counts == null || quantity.unit() != null) {
      return null;
    }
    String rest = sentence.text().substring(sentence.local(quantity.span().end()));
    if (DEAD.matcher(rest).find()) {
      return "people killed";
    }
    return counts.indexOf(' ') > 0 ? counts : null;
  }

  private boolean isComparable(StorySentence sentence, Quantity quantity) {
    boolean told =
        switch (sentence.role()) {
          case MAIN, CONSEQUENCE, CURRENT_CONTEXT, PREVIOUS_EVENT -> true;
          case HISTORICAL_EVENT, ANECDOTAL_EVENT, EVALUATION, EXPECTATION, NONE -> false;
        };
    return told
        && sentence.independent()
        && sentence.span().contains(quantity.span())
        && quantity.bound() == Bound.EXACT
        && !YEAR.matcher(sentence.text()).find()
        && isOfThisEvent(sentence);
  }

  /** Told at the beginning or of what the headlines tell, and of no other time. */
  private boolean isOfThisEvent(StorySentence sentence) {
    Instant at = sentence.article().article().published();
    boolean now =
        at != null
            && sentence.times().stream()
                .noneMatch(
                    time ->
                        time.date()
                            .isBefore(
                                LocalDate.ofInstant(at, ZoneOffset.UTC)
                                    .minusDays(SAME_EVENT_DAYS)));
    return now && (sentence.index() < OPENING || Facts.relevance(sentence, material) >= RELEVANT);
  }

  private @Nullable Difference difference(String about, List<Figure> figures) {
    List<Figure> newest = newest(figures);
    List<Figure> alike = alike(newest, TOLL.matcher(about).matches());
    Set<BigDecimal> values = new LinkedHashSet<>();
    alike.forEach(figure -> values.add(figure.quantity().value().stripTrailingZeros()));
    if (values.size() < 2 || isApart(values)) {
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

  /** Whether they are so far from each other that they will hardly count the same. */
  private static boolean isApart(Set<BigDecimal> values) {
    BigDecimal least = Collections.min(values);
    return least.compareTo(BigDecimal.ONE) <= 0
        || Collections.max(values).compareTo(least.multiply(FARTHEST)) > 0;
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
  private List<Figure> alike(List<Figure> figures, boolean toll) {
    List<Figure> largest = List.of();
    for (Figure first : figures) {
      List<Figure> near =
          figures.stream().filter(f -> f == first || isAlike(first, f, toll)).toList();
      if (near.size() > largest.size()) {
        largest = near;
      }
    }
    return largest;
  }

  /** Tolls of one story are of one event; other figures need sentences about the same. */
  private boolean isAlike(Figure one, Figure other, boolean toll) {
    Instant a = one.at();
    Instant b = other.at();
    return a != null
        && b != null
        && isHour(a)
        && isHour(b)
        && Duration.between(a, b).abs().compareTo(SAME_TIME) <= 0
        && (toll || material.similarity(one.sentence(), other.sentence()) >= SAME_THING);
  }

  /** An article that gives only its day has midnight. */
  private static boolean isHour(Instant at) {
    return !at.equals(at.truncatedTo(ChronoUnit.DAYS));
  }
}

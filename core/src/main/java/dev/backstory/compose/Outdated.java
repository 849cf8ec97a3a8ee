package dev.backstory.compose;

import dev.backstory.model.Quantity;
import dev.backstory.model.Role;
import dev.backstory.model.TimeExpression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows sentences that a later report has overtaken: those with a figure that has changed since,
 * and those that announce for a day what by now lies behind.
 */
final class Outdated {
  /** From this similarity on two figures of one kind are about the same. */
  private static final double ALIKE = 0.15;

  /** An event this long before its article is another one, whatever is counted. */
  private static final int LONGEST_EVENT_DAYS = 30;

  private static final Set<String> TOLLS = Set.copyOf(Resource.lines("tolls.txt"));
  private static final Set<String> VICTIMS = Set.copyOf(Resource.lines("victims.txt"));
  private static final Set<String> FALLING = Set.copyOf(Resource.lines("falling-tolls.txt"));
  private static final List<String> OUTLOOK = Resource.lines("announcements.txt");

  private record Figure(StorySentence sentence, Quantity quantity) {
    @Nullable Instant at() {
      return sentence.article().article().published();
    }

    String counts() {
      String counts = quantity.counts();
      return counts == null ? "" : counts;
    }
  }

  private final StoryMaterial material;
  private final Map<String, List<Figure>> figures = new LinkedHashMap<>();
  private final Map<String, Set<BigDecimal>> overtaken = new LinkedHashMap<>();

  /** Old tolls by what happened to those they count, whatever these are called. */
  private final Map<String, Set<BigDecimal>> oldTolls = new LinkedHashMap<>();

  Outdated(StoryMaterial material) {
    this.material = material;
    for (StorySentence sentence : material.sentences()) {
      for (Quantity quantity : sentence.quantities()) {
        if (quantity.counts() != null && !isOfLongAgo(sentence)) {
          figures
              .computeIfAbsent(key(quantity), _ -> new ArrayList<>())
              .add(new Figure(sentence, quantity));
        }
      }
    }
    figures.values().forEach(this::compare);
  }

  private static String key(Quantity quantity) {
    return quantity.counts() + " " + quantity.unit();
  }

  /** Whether the sentence counts victims of what the story is about, as several newsrooms do. */
  boolean tellsToll(StorySentence sentence) {
    return !isOfLongAgo(sentence)
        && sentence.quantities().stream()
            .anyMatch(q -> q.counts() != null && VICTIMS.contains(q.counts()) && newsrooms(q) > 1);
  }

  private long newsrooms(Quantity quantity) {
    return figures.getOrDefault(key(quantity), List.of()).stream()
        .map(figure -> figure.sentence().newsroom())
        .distinct()
        .count();
  }

  private void compare(List<Figure> alike) {
    for (Figure figure : alike) {
      if (alike.stream().anyMatch(other -> supersedes(other, figure))) {
        overtaken
            .computeIfAbsent(figure.sentence().articleId(), _ -> new LinkedHashSet<>())
            .add(figure.quantity().value());
        if (TOLLS.contains(figure.counts())) {
          oldTolls
              .computeIfAbsent(state(figure), _ -> new LinkedHashSet<>())
              .add(figure.quantity().value());
        }
      }
    }
  }

  /** "killed" of "people killed". */
  private static String state(Figure figure) {
    return figure.counts().substring(figure.counts().lastIndexOf(' ') + 1);
  }

  boolean is(StorySentence sentence) {
    return hasOldFigure(sentence) || announcesThePast(sentence);
  }

  private boolean hasOldFigure(StorySentence sentence) {
    for (Quantity quantity : sentence.quantities()) {
      Figure figure = new Figure(sentence, quantity);
      boolean oldToll = oldTolls.getOrDefault(state(figure), Set.of()).contains(quantity.value());
      if (oldToll
          || figures.getOrDefault(key(quantity), List.of()).stream()
              .anyMatch(other -> supersedes(other, figure))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the number was a toll of this story that has changed since. */
  boolean isOldToll(BigDecimal number) {
    return oldTolls.values().stream()
        .flatMap(Set::stream)
        .anyMatch(old -> old.compareTo(number) == 0);
  }

  /** The figures of an article that later articles have overtaken. */
  Set<BigDecimal> figures(String articleId) {
    return overtaken.getOrDefault(articleId, Set.of());
  }

  private boolean supersedes(Figure later, Figure earlier) {
    if (later.at() == null || earlier.at() == null || !later.at().isAfter(earlier.at())) {
      return false;
    }
    int change = later.quantity().value().compareTo(earlier.quantity().value());
    boolean newer = FALLING.contains(later.counts()) ? change != 0 : change > 0;
    return newer
        && (TOLLS.contains(later.counts())
            || material.similarity(later.sentence(), earlier.sentence()) > ALIKE);
  }

  /** A toll of an earlier disaster is none of this story's. */
  private static boolean isOfLongAgo(StorySentence sentence) {
    Instant at = sentence.article().article().published();
    return sentence.role() == Role.HISTORICAL_EVENT
        || at != null
            && sentence.times().stream()
                .map(TimeExpression::date)
                .anyMatch(day(at).minusDays(LONGEST_EVENT_DAYS)::isAfter);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** "He will appear on Tuesday", in an article from before the day that is over by now. */
  private boolean announcesThePast(StorySentence sentence) {
    Instant at = sentence.article().article().published();
    LocalDate newest = material.recency().newestDay().orElse(null);
    if (at == null || newest == null || !newest.isAfter(day(at))) {
      return false;
    }
    return sentence.times().stream()
            .filter(TimeExpression::isDay)
            .map(TimeExpression::date)
            .anyMatch(date -> !date.isBefore(day(at)) && !date.isAfter(newest))
        && Words.hasPhrase(Marks.blanked(sentence.text()).toLowerCase(Locale.ROOT), OUTLOOK);
  }
}

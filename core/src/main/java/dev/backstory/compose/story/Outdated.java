package dev.backstory.compose.story;

import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.Quantity;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.notation.Resource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows sentences that a later report has overtaken: those with a figure that has changed since,
 * and those that announce for a day what by now lies behind.
 */
public final class Outdated {
  /** An event this long before its article is another one, whatever is counted. */
  private static final int LONGEST_EVENT_DAYS = 30;

  private static final Set<String> TOLLS = Set.copyOf(Resource.lines("compose/story/tolls.txt"));
  private static final Set<String> VICTIMS =
      Set.copyOf(Resource.lines("compose/story/victims.txt"));
  private static final Set<String> FALLING =
      Set.copyOf(Resource.lines("compose/story/falling-tolls.txt"));

  private final StoryMaterial material;
  private final SameCount sameCount;
  private final Map<String, List<ToldFigure>> figures = new LinkedHashMap<>();
  private final Map<String, Set<BigDecimal>> overtaken = new LinkedHashMap<>();

  /** Old tolls by what happened to those they count, whatever these are called. */
  private final Map<String, Set<BigDecimal>> oldTolls = new LinkedHashMap<>();

  public Outdated(StoryMaterial material) {
    this.material = material;
    this.sameCount = new SameCount(material);
    for (StorySentence sentence : material.sentences()) {
      for (Quantity quantity : sentence.quantities()) {
        ToldFigure figure = new ToldFigure(sentence, quantity);
        if (isCount(figure) && !isOfLongAgo(sentence)) {
          figures.computeIfAbsent(figure.kind(), _ -> new ArrayList<>()).add(figure);
        }
      }
    }
    figures.values().forEach(this::compare);
  }

  /** Whether the sentence counts victims of what the story is about, as several newsrooms do. */
  public boolean tellsToll(StorySentence sentence) {
    return !isOfLongAgo(sentence)
        && sentence.quantities().stream()
            .map(q -> new ToldFigure(sentence, q))
            .anyMatch(f -> VICTIMS.contains(f.counts()) && newsrooms(f) > 1);
  }

  private long newsrooms(ToldFigure figure) {
    return figures.getOrDefault(figure.kind(), List.of()).stream()
        .map(other -> other.sentence().newsroom())
        .distinct()
        .count();
  }

  private void compare(List<ToldFigure> alike) {
    for (ToldFigure figure : alike) {
      if (alike.stream().anyMatch(other -> supersedes(other, figure))) {
        overtaken
            .computeIfAbsent(figure.sentence().articleId(), _ -> new LinkedHashSet<>())
            .add(figure.quantity().value());
        if (TOLLS.contains(figure.counts())) {
          oldTolls
              .computeIfAbsent(figure.state(), _ -> new LinkedHashSet<>())
              .add(figure.quantity().value());
        }
      }
    }
  }

  /** Whether a later report has overtaken what the sentence says. */
  public boolean is(StorySentence sentence) {
    return hasOldFigure(sentence) || announcesThePast(sentence);
  }

  private boolean hasOldFigure(StorySentence sentence) {
    return sentence.quantities().stream()
        .map(quantity -> new ToldFigure(sentence, quantity))
        .filter(Outdated::isCount)
        .anyMatch(figure -> isOldToll(figure) || isSuperseded(figure));
  }

  private static boolean isCount(ToldFigure figure) {
    return figure.isLevel() && !figure.counts().isEmpty() && !figure.isPart();
  }

  private boolean isOldToll(ToldFigure figure) {
    return oldTolls.getOrDefault(figure.state(), Set.of()).contains(figure.quantity().value());
  }

  private boolean isSuperseded(ToldFigure figure) {
    return figures.getOrDefault(figure.kind(), List.of()).stream()
        .anyMatch(other -> supersedes(other, figure));
  }

  /** Whether the number was a toll of this story that has changed since. */
  public boolean isOldToll(BigDecimal number) {
    return oldTolls.values().stream()
        .flatMap(Set::stream)
        .anyMatch(old -> old.compareTo(number) == 0);
  }

  /** The figures of an article that later articles have overtaken. */
  public Set<BigDecimal> figures(String articleId) {
    return overtaken.getOrDefault(articleId, Set.of());
  }

  private boolean supersedes(ToldFigure later, ToldFigure earlier) {
    if (later.at() == null || earlier.at() == null || !later.at().isAfter(earlier.at())) {
      return false;
    }
    int change = later.quantity().value().compareTo(earlier.quantity().value());
    boolean newer = FALLING.contains(later.counts()) ? change != 0 : change > 0;
    return newer && (TOLLS.contains(later.counts()) || sameCount.of(later, earlier));
  }

  /** A toll of an earlier disaster is none of this story's. */
  private static boolean isOfLongAgo(StorySentence sentence) {
    LocalDate day = sentence.article().article().publishedDay();
    return sentence.role() == Role.HISTORICAL_EVENT
        || day != null
            && sentence.times().stream()
                .map(TimeExpression::date)
                .anyMatch(day.minusDays(LONGEST_EVENT_DAYS)::isAfter);
  }

  /** "He will appear on Tuesday", in an article from before the day that is over by now. */
  private boolean announcesThePast(StorySentence sentence) {
    LocalDate day = sentence.article().article().publishedDay();
    LocalDate newest = material.recency().newestDay().orElse(null);
    if (day == null || newest == null || !newest.isAfter(day)) {
      return false;
    }
    return sentence.times().stream()
        .filter(TimeExpression::isDay)
        .filter(time -> !time.date().isBefore(day) && !time.date().isAfter(newest))
        .anyMatch(time -> isAhead(time, sentence));
  }

  /** What tells of something done is news of it, whatever day is named beside. */
  private static boolean isAhead(TimeExpression time, StorySentence sentence) {
    Sentence told = sentence.sentence();
    return told.isIn(Tense.FUTURE)
        || time.direction() == Direction.FUTURE
            && !told.isIn(Tense.PAST, Tense.PERFECT, Tense.PAST_PERFECT);
  }
}

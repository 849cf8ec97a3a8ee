package dev.backstory.fact;

import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.PageSection.Series;
import dev.backstory.model.Quantity;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.StoryFacts.CountedFigure;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.PassingStates;
import dev.backstory.sentence.StorySentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows sentences that a later report has overtaken: those with a figure that has changed since,
 * those that announce for a day what by now lies behind, and those that tell what was under way.
 * {@link dev.backstory.compose.page.PageDraft#isCurrent} keeps them from the page.
 */
final class SupersededFacts {
  /** An event this long before its article is another one, whatever is counted. */
  private static final int LONGEST_EVENT_DAYS = 30;

  private static final Set<String> VICTIMS = Set.copyOf(Resource.lines("fact/victims.txt"));
  private static final Set<String> FALLING = Set.copyOf(Resource.lines("fact/falling-tolls.txt"));

  private final StoryStatements story;
  private final SameCount sameCount;
  private final Map<String, List<ToldFigure>> figures = new LinkedHashMap<>();

  /** Old tolls by what happened to those they count, whatever these are called. */
  private final Map<String, Set<BigDecimal>> oldTolls = new LinkedHashMap<>();

  private final UnreadTolls unread = new UnreadTolls();

  private final Retractions retractions;
  private final List<ToldFigure> takenBack = new ArrayList<>();

  /**
   * @param retractions what was taken back overtakes nothing
   */
  SupersededFacts(StoryStatements story, Retractions retractions) {
    this.story = story;
    this.retractions = retractions;
    this.sameCount = new SameCount(story);
    story.sentences().forEach(this::count);
    figures.values().forEach(this::compare);
    figures.values().stream()
        .flatMap(List::stream)
        .filter(ToldFigure::isToll)
        .forEach(
            figure -> {
              if (isOldToll(figure)) {
                unread.addOld(figure);
              } else {
                unread.addCurrent(figure);
              }
            });
  }

  private void count(StorySentence sentence) {
    for (Quantity quantity : sentence.quantities()) {
      ToldFigure figure = new ToldFigure(sentence, quantity);
      if (isCount(figure) && !isOfLongAgo(sentence)) {
        List<ToldFigure> alike =
            retractions.is(sentence)
                ? takenBack
                : figures.computeIfAbsent(figure.kind(), _ -> new ArrayList<>());
        alike.add(figure);
      }
    }
  }

  /** What the story counts, sentence by sentence. */
  List<CountedFigure> counted() {
    List<CountedFigure> counted = new ArrayList<>();
    for (List<ToldFigure> alike : figures.values()) {
      for (ToldFigure figure : alike) {
        boolean toll = VICTIMS.contains(figure.counts()) && newsrooms(figure) > 1;
        counted.add(
            new CountedFigure(
                figure.sentence().evidence(),
                figure.quantity().value(),
                toll,
                isOldToll(figure) || isSuperseded(figure)));
      }
    }
    for (ToldFigure wrong : takenBack) {
      counted.add(
          new CountedFigure(wrong.sentence().evidence(), wrong.quantity().value(), false, true));
    }
    return counted;
  }

  /** How tolls went on. */
  List<Series> series() {
    return new ValueSeries(figures, retractions.among(story.sentences())).find();
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
        if (figure.isToll()) {
          oldTolls
              .computeIfAbsent(figure.state(), _ -> new LinkedHashSet<>())
              .add(figure.quantity().value());
        }
      }
    }
  }

  /** Whether later reports have another figure, or the day that it speaks of has passed. */
  boolean is(StorySentence sentence) {
    return old(sentence).isPresent()
        || unread.replacement(sentence).isPresent()
        || announcesThePast(sentence);
  }

  /** The sentence whose figure has taken the place of one of this sentence's; null if none has. */
  @Nullable StorySentence by(StorySentence sentence) {
    return old(sentence)
        .flatMap(
            old ->
                figures.values().stream()
                    .flatMap(List::stream)
                    .filter(later -> replaces(later, old))
                    .max(
                        Comparator.comparing((ToldFigure f) -> Objects.requireNonNull(f.at()))
                            .thenComparing(f -> f.quantity().value())
                            .thenComparingInt(f -> -f.sentence().ordinal())))
        .or(() -> unread.replacement(sentence))
        .map(ToldFigure::sentence)
        .orElse(null);
  }

  private boolean replaces(ToldFigure later, ToldFigure old) {
    boolean toll =
        isOldToll(old) && later.isToll() && later.state().equals(old.state()) && !isOldToll(later);
    boolean after = later.at() != null && old.at() != null && later.at().isAfter(old.at());
    return after && (toll || later.kind().equals(old.kind()) && supersedes(later, old));
  }

  private Optional<ToldFigure> old(StorySentence sentence) {
    return sentence.quantities().stream()
        .map(quantity -> new ToldFigure(sentence, quantity))
        .filter(SupersededFacts::isCount)
        .filter(figure -> isOldToll(figure) || isSuperseded(figure))
        .findFirst();
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

  private boolean supersedes(ToldFigure later, ToldFigure earlier) {
    if (later.at() == null || earlier.at() == null || !later.at().isAfter(earlier.at())) {
      return false;
    }
    int change = later.quantity().value().compareTo(earlier.quantity().value());
    boolean newer = FALLING.contains(later.counts()) ? change != 0 : change > 0;
    return newer && (later.isToll() || sameCount.of(later, earlier));
  }

  /** A toll of an earlier disaster is none of this story's. */
  private static boolean isOfLongAgo(StorySentence sentence) {
    LocalDate published = sentence.article().article().publishedDay();
    return sentence.role() == Role.HISTORICAL_EVENT
        || published != null
            && sentence.times().stream()
                .map(TimeExpression::date)
                .anyMatch(published.minusDays(LONGEST_EVENT_DAYS)::isAfter);
  }

  /**
   * Whether it tells what was under way or not known yet, and the story went on since: "rescuers
   * are trying to reach the boy", of two days before he was found.
   */
  boolean hasPassed(StorySentence sentence) {
    return PassingStates.isOver(sentence, story.newest());
  }

  /** "He will appear on Tuesday", in an article from before the day that is over by now. */
  private boolean announcesThePast(StorySentence sentence) {
    LocalDate day = sentence.article().article().publishedDay();
    LocalDate newest = story.newestDay();
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

package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.LoadedWords;
import dev.backstory.compose.story.NewsValue;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.Role;
import dev.backstory.model.StoryLink;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.DatedClause;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.sentence.MainTime;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what happened when: one sentence for every event whose day, month or year is told. */
public final class Timeline {
  private static final int FEWEST = 2;
  private static final int MOST = 8;
  private static final int MOST_TO_COME = 2;

  /** From this probability on two sentences of one day tell the same event. */
  private static final double SAME_DAY = 0.1;

  private static final double SAME_EVENT = 0.15;

  /** The same where their times are apart, so that one of them must be wrong. */
  private static final double SAME_AT_OTHER_TIMES = 0.5;

  /** Sentences of one time that share so much of the shorter one tell the same event. */
  private static final double SHARED = 0.33;

  private static final int FEWEST_SHARED = 4;

  /** A sentence must have at least this many words of an average headline. */
  private static final double RELEVANT = 0.5;

  private static final Pattern THIS = Pattern.compile("^(?:(?:in|earlier|so far|during) )?this ");
  private static final Pattern YEARS_AGO = Pattern.compile("\\byears? (?:ago|earlier|before)\\b");

  /** Times that only the sentence before makes clear: "on that day", "two days later". */
  private static final Pattern LEANING =
      Pattern.compile(
          "^(?:(?:on|in|at|by|during) )?(?:(?:that|the same) (?:very )?(?:day|night|morning|afternoon"
              + "|evening|week|weekend|month|year)|(?:(?:an?|[a-z]+|\\d+) )?(?:hours?|days?|weeks?"
              + "|months?|years?) later)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PRESENT = Pattern.compile("\\b(?:is|are|has been|have been)\\b");

  private static final Pattern WEEKDAY =
      Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b.*");

  /** A weekday in a report that came so many days behind most may be that of a week before. */
  private static final int LATE_DAYS = 6;

  private static final int SHARED_WITH_EARLIER = 2;
  private static final int MOST_LOADED = 1;

  /** What is less probably wanted on the page is no event of the story. */
  private static final double LEAST = 0.45;

  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(?:will|would|shall|may|might|could|should|expected|expects|scheduled|plans|planned"
              + "|due to|set to|going to|(?:is|are|was|were) to|hopes|if|unless|ahead of|upcoming)\\b");

  /** What puts the verb of a clause off and leaves no doubt that it is expected. */
  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(?:will|shall|(?:is|are) (?:(?:now|still) )?(?:expected|scheduled|due|set|going|to)"
              + "|plans? to)\\b");

  /** A main clause that tells what will be, whichever word of it was taken for its verb. */
  private static final Pattern WILL =
      Pattern.compile(
          "^(?:(?!\\b(?:that|which|who|whom|say|says|said|told|announced)\\b).)*\\bwill\\b");

  /** So many characters before the verb, and behind it, tell whether it is still to come. */
  private static final int AHEAD_BEFORE = 24;

  private static final int AHEAD_BEHIND = 4;

  private final StoryMaterial material;
  private final PageDraft draft;

  /** The day on which half of the reports were out; null if none is dated. */
  private final @Nullable LocalDate middle;

  /** The day of the last report; null if none is dated. */
  private final @Nullable LocalDate latest;

  Timeline(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
    List<LocalDate> days =
        material.articles().stream()
            .map(article -> article.article().publishedDay())
            .flatMap(Stream::ofNullable)
            .sorted()
            .toList();
    this.middle = days.isEmpty() ? null : days.get((days.size() - 1) / 2);
    this.latest = days.isEmpty() ? null : days.getLast();
  }

  /** A sentence with the time of what it tells. */
  private record Dated(StorySentence sentence, TimeExpression time, @Nullable StoryLink earlier) {
    LocalDate date() {
      return time.date();
    }
  }

  /** Oldest first; empty if too few events are dated. */
  List<TimelineEntry> find() {
    List<Dated> events = new ArrayList<>();
    for (Dated dated : ranked()) {
      Optional<Dated> told = events.stream().filter(e -> isSame(e, dated)).findFirst();
      if (told.isPresent()) {
        told.filter(e -> isMisdated(e, dated) && canTell(dated))
            .ifPresent(e -> events.set(events.indexOf(e), dated));
      } else if (events.size() < MOST && canTell(dated)) {
        events.add(dated);
      }
    }
    if (events.size() < FEWEST) {
      return List.of();
    }
    events.sort(
        Comparator.comparing(Dated::date)
            .thenComparing(e -> e.time().precision(), Comparator.reverseOrder())
            .thenComparing(e -> e.time().part(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(e -> e.sentence().ordinal()));
    events.addAll(toCome());
    return events.stream().map(this::entry).flatMap(Optional::stream).toList();
  }

  /** What the reports expect on a day that was still to come when the last of them was out. */
  private List<Dated> toCome() {
    if (latest == null) {
      return List.of();
    }
    List<Dated> told = new ArrayList<>();
    material.sentences().stream()
        .map(this::expected)
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparingDouble((Dated dated) -> -merit(dated))
                .thenComparingInt(dated -> dated.sentence().ordinal()))
        .filter(dated -> draft.datedClaim(dated.sentence(), dated.time()).isPresent())
        .filter(dated -> draft.allows(dated.sentence().evidence()))
        .forEach(
            dated -> {
              boolean alone =
                  told.stream().noneMatch(e -> e.time().overlaps(dated.time()) || isSame(e, dated));
              if (told.size() < MOST_TO_COME && alone) {
                told.add(dated);
              }
            });
    told.sort(Comparator.comparing(Dated::date).thenComparingInt(e -> e.sentence().ordinal()));
    return told;
  }

  private Optional<Dated> expected(StorySentence sentence) {
    TimeExpression time = MainTime.ofEvent(sentence);
    return time != null
            && time.date().isAfter(latest)
            && !LEANING.matcher(from(sentence, time)).find()
            && time.precision().compareTo(Precision.MONTH) <= 0
            && TO_COME.matcher(aroundVerb(sentence, time)).find()
            && sentence.role() != Role.NONE
            && sentence.role() != Role.EVALUATION
            && PlainStatements.isPlain(sentence)
            && LoadedWords.in(sentence) <= MOST_LOADED
            && isRelevant(sentence)
            && isWanted(sentence)
        ? Optional.of(new Dated(sentence, time, null))
        : Optional.empty();
  }

  private boolean canTell(Dated dated) {
    return draft
        .history(dated.sentence(), Set.of())
        .filter(claim -> draft.allows(claim.evidence().getFirst()))
        .isPresent();
  }

  /**
   * Whether the same event has an earlier day: "on Tuesday" is the wrong one in a report that came
   * out later than its text was written.
   */
  private static boolean isMisdated(Dated told, Dated other) {
    return isDay(told) && isDay(other) && other.date().isBefore(told.date());
  }

  private Optional<TimelineEntry> entry(Dated event) {
    StoryLink earlier = event.earlier();
    return draft
        .datedClaim(event.sentence(), event.time())
        .flatMap(draft::show)
        .map(
            claim ->
                new TimelineEntry(
                    event.date(),
                    event.time().precision(),
                    event.time().isStretch() ? event.time().end() : null,
                    claim,
                    earlier == null ? null : earlier.storyId()));
  }

  /** Those of earlier stories first, then what most newsrooms tell and what is nearest. */
  private List<Dated> ranked() {
    List<Dated> dated = new ArrayList<>();
    for (StorySentence sentence : material.sentences()) {
      Dated event = dated(sentence);
      if (event != null && !isAhead(sentence, event.time()) && !isDisputed(sentence)) {
        dated.add(event);
      }
    }
    dated.sort(
        Comparator.comparing((Dated d) -> d.earlier() == null)
            .thenComparingDouble(d -> -merit(d))
            .thenComparingInt(d -> d.sentence().ordinal()));
    return dated;
  }

  /** Whether it gives one of the values on which newsrooms differ. */
  private boolean isDisputed(StorySentence sentence) {
    return material.facts().differences().stream()
        .flatMap(difference -> difference.values().stream())
        .anyMatch(value -> sentence.evidence().equals(value.evidence()));
  }

  /** By the time of its main clause, or by any day of it on which an earlier story came. */
  private @Nullable Dated dated(StorySentence sentence) {
    TimeExpression time = timeOf(sentence);
    if (time != null
        && isLate(sentence)
        && WEEKDAY.matcher(sentence.slice(time.span())).matches()) {
      return null;
    }
    if (time != null && isRelevant(sentence) && isWanted(sentence) && !isState(sentence, time)) {
      return new Dated(sentence, time, earlier(sentence, time));
    }
    if (draft.story().earlier().isEmpty() || !tells(sentence)) {
      return null;
    }
    for (TimeExpression other : sentence.times()) {
      StoryLink link = earlier(sentence, other);
      if (link != null) {
        return new Dated(sentence, other, link);
      }
    }
    return null;
  }

  /** Whether its report is dated days behind most of them: when it was taken over, or changed. */
  private boolean isLate(StorySentence sentence) {
    LocalDate published = sentence.article().article().publishedDay();
    return published != null
        && middle != null
        && middle.isBefore(published.minusDays(LATE_DAYS - 1));
  }

  /** Whether it tells how things are this year or month, and so no event of it. */
  private static boolean isState(StorySentence sentence, TimeExpression time) {
    return !time.isDay()
        && (goesOn(sentence, time)
            || THIS.matcher(sentence.slice(time.span())).find()
            || PRESENT.matcher(before(sentence, time, Marks.blanked(sentence.text()))).find());
  }

  /** A quarter or season that is not over. */
  private static boolean goesOn(StorySentence sentence, TimeExpression time) {
    boolean part = time.precision() == Precision.QUARTER || time.precision() == Precision.SEASON;
    LocalDate published = sentence.article().article().publishedDay();
    return part && published != null && !time.end().isBefore(published);
  }

  private boolean isWanted(StorySentence sentence) {
    NewsValue value = draft.value();
    return !draft.uses().isRead(sentence)
        || Math.max(value.of(sentence, Use.MATTERS), value.of(sentence, Use.BEFORE)) >= LEAST;
  }

  private boolean isRelevant(StorySentence sentence) {
    return material.support(sentence) > 1
        || PlainStatements.relevance(sentence, material) >= RELEVANT;
  }

  private double merit(Dated dated) {
    StorySentence sentence = dated.sentence();
    double role = sentence.role() == Role.MAIN ? 1 : 0;
    double precise = isDay(dated) ? 0.5 : 0;
    double vague = PlainStatements.isVague(sentence) ? 0.7 : 0;
    double title = Math.min(2, PlainStatements.relevance(sentence, material));
    double loaded = 0.7 * LoadedWords.in(sentence);
    return material.support(sentence) + role + precise + title - vague - loaded;
  }

  /** The time of the sentence's main clause, unless it has several; unquoted. */
  public static @Nullable TimeExpression timeOf(StorySentence sentence) {
    if (!tells(sentence)) {
      return null;
    }
    TimeExpression time = MainTime.ofEvent(sentence);
    return time != null && LEANING.matcher(from(sentence, time)).find() ? null : time;
  }

  /** The sentence from a time on. */
  private static String from(StorySentence sentence, TimeExpression time) {
    return sentence.text().substring(sentence.local(time.span().start()));
  }

  private static String before(StorySentence sentence, TimeExpression time, String outside) {
    return outside.substring(0, sentence.local(time.span().start()));
  }

  private static boolean tells(StorySentence sentence) {
    boolean role =
        switch (sentence.role()) {
          case MAIN, CONSEQUENCE, PREVIOUS_EVENT, CURRENT_CONTEXT, HISTORICAL_EVENT -> true;
          case ANECDOTAL_EVENT, EVALUATION, EXPECTATION, NONE -> false;
        };
    return role && PlainStatements.isPlain(sentence) && LoadedWords.in(sentence) <= MOST_LOADED;
  }

  private static boolean isAhead(StorySentence sentence, TimeExpression time) {
    return time.direction() == Direction.FUTURE
        || AHEAD.matcher(aroundVerb(sentence, time)).find()
        || WILL.matcher(Marks.blanked(sentence.text())).find();
  }

  /**
   * The verb of the clause that is dated, with what may put it off before ("is expected to") and
   * behind it ("plans to"); all of the sentence where that is not known. What another clause says
   * of the future ("a bill that would ban") puts nothing off.
   */
  private static String aroundVerb(StorySentence sentence, TimeExpression time) {
    String text = Marks.blanked(sentence.text());
    DatedClause clause = time.clause();
    if (clause == null || !sentence.span().contains(clause.verb())) {
      return text;
    }
    int from = Math.max(0, sentence.local(clause.verb().start()) - AHEAD_BEFORE);
    int to = Math.min(text.length(), sentence.local(clause.verb().end()) + AHEAD_BEHIND);
    return text.substring(from, to);
  }

  private boolean isSame(Dated one, Dated other) {
    boolean event = one.sentence().role() == Role.MAIN && other.sentence().role() == Role.MAIN;
    boolean sameDay = isDay(one) && isDay(other);
    return one.time().overlaps(other.time())
        ? event && one.date().equals(other.date())
            || tellsTheSame(one, other)
            || material.isAlike(one.sentence(), other.sentence(), sameDay ? SAME_DAY : SAME_EVENT)
        : material.isAlike(one.sentence(), other.sentence(), SAME_AT_OTHER_TIMES)
            || (sameDay || mayBeOneYear(one, other))
                && draft.isRetold(one.sentence(), other.sentence())
            || mayBeOneYear(one, other) && tellsTheSame(one, other);
  }

  /** Whether two sentences of one time have much in common, whatever else each of them tells. */
  private static boolean tellsTheSame(Dated one, Dated other) {
    Set<String> words = one.sentence().stems();
    Set<String> others = other.sentence().stems();
    long shared = words.stream().filter(others::contains).count();
    return shared >= FEWEST_SHARED && shared >= SHARED * Math.min(words.size(), others.size());
  }

  /** "42 years ago" may be one year more or less. */
  private static boolean mayBeOneYear(Dated one, Dated other) {
    int apart = Math.abs(one.date().getYear() - other.date().getYear());
    return (isCountedBack(one) || isCountedBack(other)) && apart <= 1;
  }

  private static boolean isCountedBack(Dated dated) {
    return YEARS_AGO.matcher(dated.sentence().slice(dated.time().span())).find();
  }

  private static boolean isDay(Dated dated) {
    return dated.time().isDay();
  }

  /** The earlier story of this thread that the sentence speaks of, by its day and its words. */
  private @Nullable StoryLink earlier(StorySentence sentence, TimeExpression time) {
    for (StoryLink link : draft.story().earlier()) {
      LocalDate day = link.day();
      boolean then =
          time.isDay() && !time.date().isAfter(day) && !time.date().isBefore(day.minusDays(2));
      long shared =
          Words.stems(link.headline()).stream().filter(sentence.stems()::contains).count();
      if (then && shared >= SHARED_WITH_EARLIER) {
        return link;
      }
    }
    return null;
  }
}

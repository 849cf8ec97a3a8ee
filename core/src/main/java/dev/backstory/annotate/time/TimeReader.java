package dev.backstory.annotate.time;

import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.port.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the expressions of one sentence after another of an article. */
final class TimeReader {
  /** A date that was told so many sentences ago is not meant by "the day before". */
  private static final int FURTHEST_ANCHOR = 3;

  /** How many words may stand between "two days after" and the date it is told from. */
  private static final int NEXT_DATE = 8;

  private final TimeGrammar grammar;
  private final TimeNormalizer meaning;

  /** The date told last. */
  private @Nullable TimeValue anchor;

  private int sentencesSince;

  TimeReader(TimeGrammar grammar, @Nullable LocalDate published) {
    this.grammar = grammar;
    this.meaning = new TimeNormalizer(published);
  }

  /** The expressions in order, none overlapping another; those that cannot be told too. */
  List<TimeReading> read(List<Token> tokens) {
    sentencesSince++;
    TimeWords words = new TimeWords(tokens);
    List<TimeReading> found = new TimeStretches(words, meaning).join(found(words, tokens));
    dropSubjects(found);
    for (int i = found.size() - 1; i >= 0; i--) {
      found.set(i, fromNext(found, i, words));
    }
    for (int i = 0; i < found.size(); i++) {
      found.set(i, fromAnchor(found.get(i)));
    }
    found.removeIf(it -> it.value() == null && it.match().pattern().says("told"));
    letSayingGiveWay(found);
    return found;
  }

  /** "said on Monday that he was killed on Sunday": what the sentence tells was on Sunday. */
  private static void letSayingGiveWay(List<TimeReading> found) {
    if (found.stream().anyMatch(it -> it.isMain() && !it.governor().saying())) {
      found.replaceAll(it -> it.governor().saying() ? it.aside() : it);
    }
  }

  private List<TimeReading> found(TimeWords words, List<Token> tokens) {
    List<TimeReading> found = new ArrayList<>();
    TimeContexts contexts = new TimeContexts(tokens);
    TimeClauses clauses = null;
    int at = 0;
    while (at < words.size()) {
      TimeMatch match = grammar.longestMatch(words, at);
      at = match == null ? at + 1 : Math.max(at + 1, match.end());
      if (match != null && isMeant(match, words, contexts)) {
        clauses = clauses == null ? new TimeClauses(tokens) : clauses;
        TimeReading reading =
            new TimeReading(match, match.end(), clauses.of(match.first(), match.end()), null);
        TimeValue value = meaning.of(match, reading.pointing());
        if (isPointed(reading) && (value != null || canBeOpen(match))) {
          TimeReading read = reading.with(value);
          found.add(
              read.isBackground(meaning) && contexts.isBehindNoun(match.first())
                  ? read.ofNoun()
                  : read);
        }
      }
    }
    return found;
  }

  private static boolean isMeant(TimeMatch match, TimeWords words, TimeContexts contexts) {
    TimePattern pattern = match.pattern();
    return !pattern.verb().equals("nothing")
        && (!pattern.says("business") || words.isOfBusiness())
        && !(pattern.verb().equals("ahead") && contexts.isRanked(match.first()))
        && !contexts.isTitle(match.first(), match.end());
  }

  /** "Today, half of them fish": what is so in these times is of no day. */
  private static boolean isPointed(TimeReading reading) {
    return !reading.match().pattern().says("moved") || reading.pointing() != Direction.PRESENT;
  }

  /** A day that no calendar has is no time at all, and so is what is so every year. */
  private boolean canBeOpen(TimeMatch match) {
    return switch (match.pattern().verb()) {
      case "ahead", "season" -> false;
      case "date", "stretch" -> meaning.published() == null && !match.has(TimeSlot.YEAR);
      default -> true;
    };
  }

  /** "The match on Saturday was drawn on Sunday": the verb has one time, and it comes after it. */
  private static void dropSubjects(List<TimeReading> found) {
    for (int i = 0; i + 1 < found.size(); i++) {
      TimeReading one = found.get(i);
      TimeReading next = found.get(i + 1);
      int verb = one.governor().verb();
      boolean same = verb >= one.end() && verb == next.governor().verb() && next.first() > verb;
      if (same && (verb - one.end() > TimeClauses.NEAR || one.isAsExactAs(next))) {
        found.set(i, one.ofNoun());
      }
    }
  }

  private TimeReading fromNext(List<TimeReading> found, int at, TimeWords words) {
    TimeReading reading = found.get(at);
    if (!reading.isFromNext() || at + 1 == found.size()) {
      return reading;
    }
    TimeReading next = found.get(at + 1);
    boolean near = next.first() - reading.end() <= NEXT_DATE;
    for (int i = reading.end(); i < next.first(); i++) {
      near &= !words.word(i).equals(",");
    }
    TimeValue from = next.value();
    if (!near || from == null) {
      return reading;
    }
    if (next.governor().verb() == reading.governor().verb()) {
      found.set(at + 1, next.ofNoun());
    }
    return reading.with(reading.from(from));
  }

  private TimeReading fromAnchor(TimeReading reading) {
    TimeValue value = reading.value();
    if (value == null
        && anchor != null
        && sentencesSince <= FURTHEST_ANCHOR
        && !reading.isFromNext()) {
      value = reading.from(anchor);
    }
    if (value == null) {
      value = meaning.otherwise(reading.match());
    }
    if (value != null) {
      anchor = value;
      sentencesSince = 0;
    }
    return reading.with(value);
  }
}

package dev.backstory.annotate.time;

import static dev.backstory.annotate.time.TimeSlot.WEEKDAY;
import static dev.backstory.annotate.time.TimeSlot.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins two dates to a stretch of time: "from May to July", "between 2011 and 2014". */
final class TimeStretches {
  private static final Set<String> TO = Set.of("to", "until", "till", "through", "-", "–", "—");

  private final TimeWords words;
  private final TimeNormalizer meaning;

  TimeStretches(TimeWords words, TimeNormalizer meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  List<TimeReading> join(List<TimeReading> found) {
    List<TimeReading> joined = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      TimeReading one = found.get(i);
      TimeReading next = i + 1 < found.size() ? found.get(i + 1) : null;
      if (next == null || !areJoined(one, next)) {
        joined.add(one);
        continue;
      }
      i++;
      TimeValue value = stretch(one, next);
      joined.add(new TimeReading(one.match(), next.end(), one.governor(), value));
    }
    return joined;
  }

  private boolean areJoined(TimeReading one, TimeReading next) {
    boolean article = next.first() == one.end() + 2 && words.word(one.end() + 1).equals("the");
    if (next.first() != one.end() + 1 && !article) {
      return false;
    }
    String between = words.word(one.end());
    String before = before(one.first());
    return one.isAsExactAs(next)
        && (TO.contains(between) || between.equals("and") && before.equals("between"));
  }

  /** The word before one, and before its article. */
  private String before(int first) {
    int at = first > 1 && words.word(first - 1).equals("the") ? first - 2 : first - 1;
    return at < 0 ? "" : words.word(at);
  }

  private @Nullable TimeValue stretch(TimeReading one, TimeReading next) {
    TimeValue last = meaning.of(next.match(), one.pointing());
    TimeValue first = one.value();
    Integer year = next.match().get(YEAR);
    if (year != null && !one.match().has(YEAR)) {
      first = meaning.of(one.match().with(YEAR, year), one.pointing());
    }
    return first == null || last == null ? null : first.to(following(first, last, next));
  }

  /** The same time of a later week or year, if it would end before it begins. */
  private static TimeValue following(TimeValue first, TimeValue last, TimeReading next) {
    LocalDate begin = last.first();
    if (!begin.isBefore(first.first()) || next.match().has(YEAR)) {
      return begin.isBefore(first.first()) ? first : last;
    }
    LocalDate later = next.match().has(WEEKDAY) ? begin.plusWeeks(1) : begin.plusYears(1);
    return later.isBefore(first.first()) ? first : TimeValue.of(last.precision(), later);
  }
}

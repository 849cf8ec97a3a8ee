package dev.backstory.cluster.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that an article names: on which day of the week its event was, as its beginning says,
 * and the dates in all of its first part. They tell apart what is of one kind and not one event,
 * and speak even where no time of publication is known.
 *
 * @param weekdays a set of bits, Monday the lowest, then "today" and "yesterday", which mean a day
 *     only where the time of publication is known
 * @param dates 32 times the month plus the day of it, ascending
 */
public record DaysNamed(int weekdays, List<Integer> dates) {
  /** Where no day is named. */
  public static final DaysNamed NONE = new DaysNamed(0, List.of());

  private static final int DAYS = 7;
  private static final int TODAY = 1 << DAYS;
  private static final int YESTERDAY = 1 << DAYS + 1;
  private static final int BEGINNING_CHARACTERS = 500;
  private static final int DATED_CHARACTERS = 5_000;
  private static final int MOST_DAYS = 31;
  private static final int DAY_BITS = 5;

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(?:(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|([Tt]oday|[Tt]onight|[Tt]his (?:morning"
              + "|afternoon|evening))|([Yy]esterday|[Ll]ast night))\\b");
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun");
  private static final String MONTH =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final Pattern DATE =
      Pattern.compile("\\b(?:" + MONTH + " " + DAY + "|" + DAY + " " + MONTH + ")(?![\\d\\p{L}])");
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int LETTERS_OF_MONTH = 3;

  public DaysNamed {
    dates = List.copyOf(dates);
  }

  static DaysNamed in(String text) {
    return new DaysNamed(
        weekdays(head(text, BEGINNING_CHARACTERS)), dates(head(text, DATED_CHARACTERS)));
  }

  /** The days of the week that are meant, Monday the lowest bit. */
  int weekdays(@Nullable Instant published) {
    int named = weekdays & (1 << DAYS) - 1;
    if (published == null) {
      return named;
    }
    DayOfWeek day = published.atOffset(ZoneOffset.UTC).getDayOfWeek();
    return named
        | ((weekdays & TODAY) == 0 ? 0 : bit(day))
        | ((weekdays & YESTERDAY) == 0 ? 0 : bit(day.minus(1)));
  }

  private static int bit(DayOfWeek day) {
    return 1 << day.getValue() - 1;
  }

  private static String head(String text, int characters) {
    return text.substring(0, Math.min(text.length(), characters));
  }

  private static int weekdays(String beginning) {
    return WEEKDAY
        .matcher(beginning)
        .results()
        .mapToInt(DaysNamed::weekday)
        .reduce(0, (a, b) -> a | b);
  }

  private static int weekday(MatchResult named) {
    if (named.group(1) != null) {
      return 1 << WEEKDAYS.indexOf(named.group(1));
    }
    return named.group(2) != null ? TODAY : YESTERDAY;
  }

  private static List<Integer> dates(String text) {
    return DATE.matcher(text)
        .results()
        .map(
            date ->
                date.group(1) != null
                    ? date(date.group(1), date.group(2))
                    : date(date.group(4), date.group(3)))
        .filter(date -> date >= 0)
        .distinct()
        .sorted()
        .toList();
  }

  /** Negative if no month has such a day. */
  private static int date(String month, String dayOfMonth) {
    int day = Integer.parseInt(dayOfMonth);
    int number = MONTHS.indexOf(month.substring(0, LETTERS_OF_MONTH)) / LETTERS_OF_MONTH + 1;
    return day < 1 || day > MOST_DAYS ? -1 : (number << DAY_BITS) + day;
  }
}

package dev.backstory.compose.claim;

import dev.backstory.model.Claim.Edit;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times that are clear on the day of their report alone. A page says beside them which they are,
 * "last month [January 2018]", and leaves them out where it has the date already, as it does dates
 * with which a sentence begins. None inside a quotation is touched, and none that the reading of
 * times took for another.
 */
final class RelativeTimes {
  private static final Pattern RELATIVE =
      Pattern.compile(
          "yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening)"
              + "|(?:last|next) (?:week|month|year)|(?:earlier |later )?this (?:week|month|year)"
              + "|(?<number>an?|\\d{1,2}|[a-z]+) (?<unit>day|week|month|year)s? ago",
          Pattern.CASE_INSENSITIVE);

  private static final String MONTHS =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|April|May|June|July|Aug(?:ust|\\.)?"
          + "|Sept(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

  /** A date with which a sentence begins: "In December", "On Tuesday", "Back in 2012". */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:In|On|Back in) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\d{4}|"
              + MONTHS
              + "(?: \\d{1,2}(?:, \\d{4})?| \\d{4})?)");

  /** The rest of a sentence behind its date: what else belongs to the date stays. */
  private static final Pattern REST =
      Pattern.compile(",? (?!(?:when|where|as|after|before|and|or|to|the (?:day|year)) )(\\p{L})");

  /** What stands before a time that belongs to it: "until last month". */
  private static final Set<String> TYING =
      Set.of(
          "about", "after", "and", "as", "at", "before", "between", "by", "during", "early", "for",
          "from", "in", "late", "more", "of", "on", "or", "over", "since", "than", "the", "through",
          "till", "to", "until", "within");

  /**
   * "A month ago Thursday" is a day, what has its date in brackets has it already, and "this year
   * alone" cannot go without the last word.
   */
  private static final Pattern GOES_ON =
      Pattern.compile(" (?:\\[|alone\\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b)");

  /** What goes on from a time to another. */
  private static final Set<String> GOING_ON = Set.of("and", "or", "through", "to", "until");

  private static final Pattern BRACKETED = Pattern.compile("(.+) \\[([^\\[\\]]{1,40})]");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private RelativeTimes() {}

  /** A stretch of days of one precision. */
  private record Meant(LocalDate first, Precision precision) {
    boolean isOf(TimeExpression time) {
      return time.date().equals(first) && time.precision() == precision && !time.isStretch();
    }

    /**
     * "5 February", "22 to 28 October", "January 2018", "2018"; a day of another year with it.
     *
     * @param words that mean it: what was "earlier this week" was no later than their report
     */
    String words(String words, LocalDate published) {
      LocalDate end = precision.end(first);
      boolean past = words.toLowerCase(Locale.ROOT).startsWith("earlier");
      LocalDate last = past && end.isAfter(published) ? published : end;
      return switch (precision) {
        case YEAR -> String.valueOf(first.getYear());
        case MONTH -> MONTH.format(first);
        case WEEK ->
            last.equals(first)
                ? day(first, published)
                : (YearMonth.from(first).equals(YearMonth.from(last))
                        ? String.valueOf(first.getDayOfMonth())
                        : day(first, published))
                    + " to "
                    + day(last, published);
        default -> day(first, published);
      };
    }

    private static String day(LocalDate day, LocalDate published) {
      return (day.getYear() == published.getYear() ? DAY : DAY_OF_YEAR).format(day);
    }
  }

  /** Says which time each is. */
  static void explain(ClaimDraft draft, StorySentence sentence) {
    LocalDate published = sentence.article().article().publishedDay();
    if (published == null) {
      return;
    }
    for (TimeExpression time : sentence.times()) {
      String words = sentence.slice(time.span());
      Meant meant = meant(words, published);
      if (meant != null
          && isClear(words, published)
          && meant.isOf(time)
          && isFree(draft.text(), words)
          && dates(time)) {
        draft.edit(ClaimEdits.TIME, words, words + " [" + meant.words(words, published) + "]");
      }
    }
  }

  /**
   * Leaves the time out, where its words stand by themselves, since the page gives it as a date.
   */
  static void leaveOut(ClaimDraft draft, StorySentence sentence, TimeExpression time) {
    String words = sentence.slice(time.span());
    String text = draft.text();
    Matcher opening = OPENING.matcher(text);
    if (opening.lookingAt()
        && opening.group().endsWith(words)
        && text.startsWith(",", opening.end())) {
      dropOpening(draft, opening.group());
      return;
    }
    if (!RELATIVE.matcher(words).matches() || !isFree(text, words)) {
      return;
    }
    int at = text.indexOf(words);
    int end = at + words.length();
    if (at == 0) {
      dropOpening(draft, words);
    } else if (text.startsWith(" ", at - 1)
        && !TYING.contains(wordBefore(text, at - 1))
        && !GOING_ON.contains(wordBehind(text, end))) {
      draft.edit(ClaimEdits.TIME, " " + words, "");
    }
  }

  private static void dropOpening(ClaimDraft draft, String words) {
    Matcher rest = REST.matcher(draft.text()).region(words.length(), draft.text().length());
    if (rest.lookingAt()) {
      String first = rest.group(1).toUpperCase(Locale.ROOT);
      draft.edit(ClaimEdits.TIME, words + rest.group(), first);
    }
  }

  /**
   * Whether the edit only leaves such a time out, or says which it is.
   *
   * @param published when its article was, about; null where that is not known
   */
  static boolean isHarmless(Edit edit, @Nullable LocalDate published) {
    Matcher explained = BRACKETED.matcher(edit.inserted());
    if (explained.matches()) {
      return explained.group(1).equals(edit.removed())
          && RELATIVE.matcher(edit.removed()).matches()
          && (published == null || ways(edit.removed(), published).contains(explained.group(2)));
    }
    String removed =
        edit.inserted().isEmpty()
            ? edit.removed().strip()
            : edit.removed().replaceFirst(",? \\p{L}$", "");
    return edit.inserted().codePointCount(0, edit.inserted().length()) <= 1
        && edit.removed().toUpperCase(Locale.ROOT).endsWith(edit.inserted())
        && (RELATIVE.matcher(removed).matches() || OPENING.matcher(removed).matches());
  }

  /** On a Sunday "last week" is the one that ends for some, and the one before for others. */
  private static boolean isClear(String words, LocalDate published) {
    return published.getDayOfWeek() != DayOfWeek.SUNDAY || !words.equalsIgnoreCase("last week");
  }

  /** What the words mean on the day and its neighbours, for the day depends on where one is. */
  private static Set<String> ways(String words, LocalDate published) {
    Set<String> ways = new HashSet<>();
    for (int away = -1; away <= 1; away++) {
      LocalDate day = published.plusDays(away);
      Meant meant = meant(words, day);
      if (meant != null) {
        ways.add(meant.words(words, day));
      }
    }
    return ways;
  }

  /** "Actors working today" are of no day. */
  private static boolean dates(TimeExpression time) {
    return time.precision() != Precision.DAY || time.clause() != null;
  }

  /** Whether the words stand there once, outside quotations, and own nothing. */
  private static boolean isFree(String text, String words) {
    int at = text.indexOf(words);
    int end = at + words.length();
    return at >= 0
        && text.indexOf(words, at + 1) < 0
        && Marks.blanked(text).startsWith(words, at)
        && (end == text.length() || "'’-".indexOf(text.charAt(end)) < 0)
        && !GOES_ON.matcher(text).region(end, text.length()).lookingAt();
  }

  private static String wordBefore(String text, int space) {
    String before = text.substring(0, space);
    return before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static String wordBehind(String text, int end) {
    String behind = text.substring(end).strip();
    int space = behind.indexOf(' ');
    return (space < 0 ? behind : behind.substring(0, space)).toLowerCase(Locale.ROOT);
  }

  private static @Nullable Meant meant(String words, LocalDate published) {
    Matcher relative = RELATIVE.matcher(words);
    if (!relative.matches()) {
      return null;
    }
    String lower = words.toLowerCase(Locale.ROOT);
    if (relative.group("unit") != null) {
      int number = number(relative.group("number").toLowerCase(Locale.ROOT));
      return number < 0
          ? null
          : ago(relative.group("unit").toLowerCase(Locale.ROOT), number, published);
    }
    int away = lower.startsWith("last") ? -1 : lower.startsWith("next") ? 1 : 0;
    if (lower.endsWith("week")) {
      return new Meant(monday(published).plusWeeks(away), Precision.WEEK);
    }
    if (lower.endsWith("month")) {
      return new Meant(published.withDayOfMonth(1).plusMonths(away), Precision.MONTH);
    }
    if (lower.endsWith("year")) {
      return new Meant(published.withDayOfYear(1).plusYears(away), Precision.YEAR);
    }
    return new Meant(
        published.plusDays(
            lower.equals("yesterday") || away < 0 ? -1 : lower.equals("tomorrow") ? 1 : 0),
        Precision.DAY);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static int number(String word) {
    if (word.equals("a") || word.equals("an")) {
      return 1;
    }
    return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : SmallNumbers.of(word);
  }

  private static Meant ago(String unit, int number, LocalDate published) {
    return switch (unit) {
      case "year" -> new Meant(published.withDayOfYear(1).minusYears(number), Precision.YEAR);
      case "week" -> new Meant(monday(published).minusWeeks(number), Precision.WEEK);
      case "month" -> new Meant(published.withDayOfMonth(1).minusMonths(number), Precision.MONTH);
      default -> new Meant(published.minus(number, ChronoUnit.DAYS), Precision.DAY);
    };
  }
}

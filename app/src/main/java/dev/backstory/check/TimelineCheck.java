package dev.backstory.check;

import dev.backstory.model.Article;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.TimeExpression.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves the dates of the timeline as far as the words of a sentence and its article's day can: the
 * year, month and weekday that the sentence names, or a date near the article's.
 */
final class TimelineCheck {
  private static final Pattern YEAR = Pattern.compile("\\b(1\\d{3}|20\\d{2})s?\\b");

  /** What leads further back or ahead than a year from the day of the article. */
  private static final Pattern FAR =
      Pattern.compile(
          "\\b(?:years?|decades?|century|centuries|anniversary|generations?|age|aged)\\b"
              + "|['’]\\d0s|\\b\\d+-year",
          Pattern.CASE_INSENSITIVE);

  /** What counts days from the article's or from another. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\b(?:today|tonight|tomorrow|yesterday|days?|weeks?|weekend|months?|hours?|morning"
              + "|afternoon|evening|night|overnight|ago|later|earlier|last|next|this|now|eve)\\b",
          Pattern.CASE_INSENSITIVE);

  private final PageUnderCheck page;

  private TimelineCheck(PageUnderCheck page) {
    this.page = page;
  }

  static void check(PageUnderCheck page, HowWeGotHere section) {
    LocalDate before = LocalDate.MIN;
    for (int i = 0; i < section.timeline().size(); i++) {
      TimelineEntry entry = section.timeline().get(i);
      String where = "howWeGotHere.timeline[" + i + "]";
      page.unless(!entry.date().isBefore(before), where, "is before the one before it");
      page.unless(
          entry.end() == null || !entry.end().isBefore(entry.date()),
          where,
          "ends before it begins");
      before = entry.date();
      new TimelineCheck(page).check(where, entry);
    }
  }

  private void check(String where, TimelineEntry entry) {
    Evidence place = entry.claim().evidence().getFirst();
    String words = page.words(place);
    LocalDate published = page.article(place.articleId()).map(Article::publishedDay).orElse(null);
    if (words.isEmpty()) {
      return;
    }
    Set<Integer> years = years(words);
    LocalDate date = entry.date();
    if (published != null && !FAR.matcher(words).find()) {
      years.addAll(List.of(published.getYear() - 1, published.getYear(), published.getYear() + 1));
    }
    page.unless(
        years.contains(date.getYear()) || published == null || FAR.matcher(words).find(),
        where,
        "nothing in its sentence says " + date.getYear());
    if (entry.precision() == Precision.DAY && !COUNTED.matcher(words).find()) {
      day(where, date, words);
    }
  }

  /** Of a sentence that counts no days, so that what it names is the day. */
  private void day(String where, LocalDate date, String words) {
    Set<DayOfWeek> weekdays = new HashSet<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (has(words, day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))) {
        weekdays.add(day);
      }
    }
    Set<Month> months = new HashSet<>();
    for (Month month : Month.values()) {
      if (has(words, month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          || has(words, month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))) {
        months.add(month);
      }
    }
    boolean weekday = weekdays.contains(date.getDayOfWeek());
    boolean month =
        months.contains(date.getMonth())
            && Pattern.compile("\\b" + date.getDayOfMonth() + "(?:st|nd|rd|th)?\\b")
                .matcher(words)
                .find();
    page.unless(
        weekdays.isEmpty() && months.isEmpty() || weekday || month,
        where,
        "its sentence does not say " + date);
  }

  private static boolean has(String words, String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(words).find();
  }

  private static Set<Integer> years(String words) {
    Set<Integer> years = new HashSet<>();
    Matcher year = YEAR.matcher(words);
    while (year.find()) {
      years.add(Integer.valueOf(year.group(1)));
    }
    return years;
  }
}

package dev.backstory.site.catalogue;

import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.site.sorted.Sorted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days, in UTC, on which stories were first or last reported, and those on which a page was at
 * all. Never changes.
 */
public final class Days {
  private static final long SECONDS = Duration.ofDays(1).toSeconds();

  private final StoriesBy<LocalDate> stories;
  private final StoriesBy<LocalDate> pages;
  private final Sorted<LocalDate> days;
  private final Sorted<LocalDate> reported;

  private Days(
      StoriesBy<LocalDate> stories,
      StoriesBy<LocalDate> pages,
      Sorted<LocalDate> days,
      Sorted<LocalDate> reported) {
    this.stories = stories;
    this.pages = pages;
    this.days = days;
    this.reported = reported;
  }

  static Days empty() {
    Sorted<LocalDate> none = Sorted.by(Comparator.naturalOrder());
    return new Days(StoriesBy.empty(Days::of), StoriesBy.empty(Days::reports), none, none);
  }

  Days with(StoryChange change) {
    Map<LocalDate, StoryChange> begunOrEnded = stories.parts(change);
    Map<LocalDate, StoryChange> reports = pages.parts(change);
    StoriesBy<LocalDate> after = stories.with(begunOrEnded);
    StoriesBy<LocalDate> shown = pages.with(reports);
    return new Days(
        after,
        shown,
        among(days, begunOrEnded.keySet(), after),
        among(reported, reports.keySet(), shown));
  }

  private static Sorted<LocalDate> among(
      Sorted<LocalDate> days, Set<LocalDate> changed, StoriesBy<LocalDate> after) {
    return days.with(changed, changed.stream().filter(after::has).toList());
  }

  private static Set<LocalDate> reports(ListedStory story) {
    return story.status() == Status.PAGE
        ? story.times().stream().map(Days::day).collect(Collectors.toSet())
        : Set.of();
  }

  private static Set<LocalDate> of(ListedStory story) {
    LocalDate first = first(story);
    LocalDate last = last(story);
    return first.equals(last) ? Set.of(first) : Set.of(first, last);
  }

  /** The day of a story's first report; that on which its page was written if it has none. */
  public static LocalDate first(ListedStory story) {
    return day(story.times().isEmpty() ? story.updatedAt() : Collections.min(story.times()));
  }

  /** The day of its newest report. */
  public static LocalDate last(ListedStory story) {
    return day(story.times().isEmpty() ? story.updatedAt() : Collections.max(story.times()));
  }

  /** A moment has a year more than a date can have. */
  private static LocalDate day(Instant at) {
    long day = Math.floorDiv(at.getEpochSecond(), SECONDS);
    return LocalDate.ofEpochDay(
        Math.clamp(day, LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay()));
  }

  /** The stories of a day, newest first; the same object for as long as none of them changes. */
  public List<ListedStory> stories(LocalDate day) {
    return stories.get(day);
  }

  /** The stories with a page, no briefs, of which there is a report of that day; newest first. */
  public List<ListedStory> reportedOn(LocalDate day) {
    return pages.get(day);
  }

  /** All days that have such stories, the earliest first. */
  public Sorted<LocalDate> reported() {
    return reported;
  }

  /** The moment at which a day is over. */
  public static Instant end(LocalDate day) {
    return Instant.ofEpochSecond((day.toEpochDay() + 1) * SECONDS);
  }

  /** All days that have stories, the earliest first. */
  public Sorted<LocalDate> all() {
    return days;
  }
}

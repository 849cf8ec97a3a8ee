package dev.backstory.site.catalogue;

import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The days, in UTC, on which stories were first or last reported, and those on which a page was at
 * all. Never changes.
 */
public final class Days {
  private static final long SECONDS = Duration.ofDays(1).toSeconds();

  private final StoriesBy<LocalDate> stories;
  private final StoriesBy<LocalDate> pages;
  private final NavigableSet<LocalDate> days;
  private final NavigableSet<LocalDate> reported;

  private Days(StoriesBy<LocalDate> stories, StoriesBy<LocalDate> pages) {
    this.stories = stories;
    this.pages = pages;
    this.days = Collections.unmodifiableNavigableSet(new TreeSet<>(stories.keys()));
    this.reported = Collections.unmodifiableNavigableSet(new TreeSet<>(pages.keys()));
  }

  static Days empty() {
    return new Days(StoriesBy.empty(Days::of), StoriesBy.empty(Days::reports));
  }

  Days with(StoryChange change) {
    return new Days(stories.with(change), pages.with(change));
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

  /** All days that have such stories. */
  public NavigableSet<LocalDate> reported() {
    return reported;
  }

  /** The moment at which a day is over. */
  public static Instant end(LocalDate day) {
    return Instant.ofEpochSecond((day.toEpochDay() + 1) * SECONDS);
  }

  /** All days that have stories. */
  public NavigableSet<LocalDate> all() {
    return days;
  }
}

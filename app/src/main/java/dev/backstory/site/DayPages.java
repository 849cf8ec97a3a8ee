package dev.backstory.site;

import static dev.backstory.site.words.Words.words;

import dev.backstory.port.ListedStory;
import dev.backstory.site.CatalogueLinks.Link;
import dev.backstory.site.StoryLists.Part;
import dev.backstory.site.catalogue.Days;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A calendar of the days on which stories were reported, and the pages of these days. */
public final class DayPages {
  private static final int DAYS_OF_WEEK = 7;

  private final SiteSnapshot site;
  private final SiteRenderer renderer;

  DayPages(SiteSnapshot site, SiteRenderer renderer) {
    this.site = site;
    this.renderer = renderer;
  }

  /** A month as a calendar has it, from Monday to Sunday. */
  public record Month(String name, List<List<Cell>> weeks) {}

  /**
   * A day of it.
   *
   * @param number in its month; 0 for one of another month
   * @param name in full
   * @param href null without stories
   */
  public record Cell(int number, String name, @Nullable String href, int stories) {
    private static final Cell OTHER = new Cell(0, "", null, 0);
  }

  /** The years that have stories, the latest first. */
  List<Integer> years() {
    return site.catalogue().days().all().reversed().stream()
        .map(LocalDate::getYear)
        .distinct()
        .toList();
  }

  /** The months of a year that have stories, the latest first. */
  List<Month> months(String path, @Nullable Integer year) {
    return site.catalogue().days().all().reversed().stream()
        .filter(day -> Objects.equals(day.getYear(), year))
        .map(YearMonth::from)
        .distinct()
        .map(month -> new Month(Wording.month(month), weeks(month, SitePaths.toRoot(path))))
        .toList();
  }

  private List<List<Cell>> weeks(YearMonth month, String root) {
    List<Cell> cells = new ArrayList<>();
    int before = month.atDay(1).getDayOfWeek().getValue() - 1;
    cells.addAll(Collections.nCopies(before, Cell.OTHER));
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      cells.add(cell(month.atDay(day), root));
    }
    while (cells.size() % DAYS_OF_WEEK > 0) {
      cells.add(Cell.OTHER);
    }
    return IntStream.range(0, cells.size() / DAYS_OF_WEEK)
        .mapToObj(week -> cells.subList(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK))
        .toList();
  }

  private Cell cell(LocalDate day, String root) {
    int stories = site.catalogue().days().stories(day).size();
    String href = stories == 0 ? null : root + SitePaths.href(SitePaths.day(day, 1));
    return new Cell(day.getDayOfMonth(), Wording.day(day), href, stories);
  }

  String days(String path, @Nullable Integer year) {
    String root = SitePaths.toRoot(path);
    List<Link> years =
        years().stream()
            .map(it -> new Link(String.valueOf(it), root + SitePaths.href(SitePaths.year(it)), ""))
            .toList();
    String title = year == null ? words("days.title") : words("days.ofYear", String.valueOf(year));
    return SiteRenderer.render(
        "days.jte",
        renderer.frame(path, title, words("days.description"), null),
        Map.of("title", title, "months", months(path, year), "years", years));
  }

  String day(LocalDate day, int number) {
    String path = SitePaths.day(day, number);
    String root = SitePaths.toRoot(path);
    Days days = site.catalogue().days();
    List<ListedStory> begun = new ArrayList<>();
    List<ListedStory> others = new ArrayList<>();
    for (ListedStory story : days.stories(day)) {
      (Days.first(story).equals(day) ? begun : others).add(story);
    }
    List<ListedStory> all = Stream.concat(begun.stream(), others.stream()).toList();
    List<ListedStory> part = StoryLists.part(all, number);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("day", day);
    int cut = Math.clamp(begun.size() - (number - 1L) * StoryLists.LENGTH, 0, part.size());
    parameters.put("begun", part.subList(0, cut));
    parameters.put("others", part.subList(cut, part.size()));
    parameters.put("before", link(days.all().lower(day), root));
    parameters.put("after", link(days.all().higher(day), root));
    parameters.put(
        "briefing",
        days.reported().has(day) ? root + SitePaths.href(SitePaths.briefing(day)) : null);
    parameters.put("year", root + SitePaths.href(SitePaths.year(day.getYear())));
    parameters.put(
        "part", Part.of(number, StoryLists.parts(all.size()), root, n -> SitePaths.day(day, n)));
    String title = Wording.day(day);
    return SiteRenderer.render(
        "day.jte",
        renderer.frame(
            path, SiteRenderer.title(title, number), words("day.description", title), null),
        parameters);
  }

  private static @Nullable Link link(@Nullable LocalDate day, String root) {
    return day == null
        ? null
        : new Link(Wording.day(day), root + SitePaths.href(SitePaths.day(day, 1)), "");
  }
}

package dev.backstory.site;

import static dev.backstory.site.Making.html;

import dev.backstory.port.ListedStory;
import dev.backstory.site.Making.Same;
import dev.backstory.site.SiteFeeds.Listed;
import dev.backstory.site.catalogue.Catalogue;
import dev.backstory.site.catalogue.Days;
import dev.backstory.site.catalogue.Group;
import dev.backstory.site.catalogue.Groups;
import dev.backstory.site.catalogue.People;
import dev.backstory.site.catalogue.Person;
import dev.backstory.site.follow.Feed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies at the paths of people, outlets, journalists and days. */
final class CatalogueFiles {
  /** A folder, the name of a file in it, perhaps the number of a later part, and an ending. */
  private static final Pattern PATH =
      Pattern.compile("(\\w+/)([^/]+?)(?:/([2-9]|[1-9]\\d{1,6}))?(\\.html|\\.xml|\\.json)");

  private final SiteSnapshot site;
  private final SiteFeeds feeds;
  private final PeoplePages people;
  private final OutletPages outlets;
  private final DayPages days;

  CatalogueFiles(SiteSnapshot site, SiteRenderer renderer, SiteFeeds feeds) {
    this.site = site;
    this.feeds = feeds;
    this.people = new PeoplePages(site, renderer);
    this.outlets = new OutletPages(site, renderer);
    this.days = new DayPages(site, renderer);
  }

  /** Those that one story brings up after each other, so that its page is looked up once. */
  void addPaths(Set<String> paths) {
    Catalogue catalogue = site.catalogue();
    addParts(paths, outlets.outletParts(), SitePaths::outletList);
    Set<String> seen = new HashSet<>();
    for (ListedStory story : site.stories()) {
      addGroups(paths, SitePaths.OUTLETS, catalogue.outlets(), story, seen);
      addGroups(paths, SitePaths.JOURNALISTS, catalogue.journalists(), story, seen);
      for (Person person : catalogue.people().in(story)) {
        if (seen.add(SitePaths.PEOPLE + person.key())) {
          addPaths(paths, person);
        }
      }
    }
    Days dates = catalogue.days();
    paths.add(SitePaths.CALENDAR);
    for (LocalDate day : dates.all()) {
      paths.add(SitePaths.year(day.getYear()));
      addParts(paths, StoryLists.parts(dates.stories(day).size()), n -> SitePaths.day(day, n));
    }
  }

  private static void addParts(Set<String> paths, int parts, IntFunction<String> path) {
    IntStream.rangeClosed(1, parts).mapToObj(path).forEach(paths::add);
  }

  private static void addGroups(
      Set<String> paths, String folder, Groups groups, ListedStory story, Set<String> seen) {
    for (String key : groups.keysOf(story)) {
      Group group = groups.find(key);
      if (group != null && seen.add(folder + key)) {
        String address = groups.address(group);
        addParts(
            paths,
            StoryLists.parts(group.stories().size()),
            n -> SitePaths.named(folder, address, n));
        if (folder.equals(SitePaths.OUTLETS)) {
          addFeeds(paths, folder + address);
        }
      }
    }
  }

  private void addPaths(Set<String> paths, Person person) {
    String address = site.catalogue().people().address(person);
    addParts(paths, PeoplePages.parts(person), n -> SitePaths.named(SitePaths.PEOPLE, address, n));
    addFeeds(paths, SitePaths.PEOPLE + address);
  }

  private static void addFeeds(Set<String> paths, String page) {
    paths.add(page + SitePaths.FEED_ENDING);
    paths.add(page + SitePaths.JSON_ENDING);
    paths.add(SitePaths.latest(page + ".html"));
  }

  @Nullable Making at(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return null;
    }
    String name = parts.group(2);
    int number = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
    boolean page = parts.group(4).equals(".html");
    return switch (parts.group(1)) {
      case SitePaths.PEOPLE -> person(site.catalogue().people().at(name), path, number, page);
      case SitePaths.OUTLETS ->
          page && path.equals(SitePaths.outletList(number))
              ? outlets(number)
              : outlet(site.catalogue().outlets().at(name), path, number, page);
      case SitePaths.JOURNALISTS ->
          page ? journalist(site.catalogue().journalists().at(name), number) : null;
      case SitePaths.DAYS -> page ? day(path, name, number) : null;
      default -> null;
    };
  }

  Listed about(Person person) {
    return people.about(person);
  }

  Listed about(Group outlet) {
    return outlets.about(outlet);
  }

  /** What is followed by the page of somebody or of an outlet at this path. */
  @Nullable Listed followed(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches() || parts.group(3) != null) {
      return null;
    }
    Person person =
        parts.group(1).equals(SitePaths.PEOPLE)
            ? site.catalogue().people().at(parts.group(2))
            : null;
    Group outlet =
        parts.group(1).equals(SitePaths.OUTLETS)
            ? site.catalogue().outlets().at(parts.group(2))
            : null;
    return person != null ? about(person) : outlet != null ? about(outlet) : null;
  }

  private @Nullable Making person(@Nullable Person person, String path, int number, boolean page) {
    if (person == null || number > PeoplePages.parts(person)) {
      return null;
    }
    if (!page) {
      return number > 1 ? null : feed(path, new Same(person), () -> people.about(person));
    }
    People all = site.catalogue().people();
    List<Object> state = new ArrayList<>(List.of(number, new Same(person)));
    state.add(all.address(person));
    state.add(Optional.ofNullable(site.topicOf(person)));
    state.add(new CatalogueLinks(site.catalogue(), "").namesakes(all.namesakes(person)));
    all.beside(person).forEach(it -> state.add(List.of(ways(List.of(it.person())), it.stories())));
    PeoplePages.part(person, number).forEach(story -> state.add(ways(story)));
    return html(state, () -> people.person(person, number));
  }

  private @Nullable Making outlet(@Nullable Group outlet, String path, int number, boolean page) {
    if (outlet == null || number > StoryLists.parts(outlet.stories().size())) {
      return null;
    }
    if (!page) {
      return number > 1 ? null : feed(path, new Same(outlet), () -> outlets.about(outlet));
    }
    List<Object> state = new ArrayList<>(List.of(number, new Same(outlet)));
    state.add(site.catalogue().outlets().address(outlet));
    state.add(outlets.writers(outlet));
    return html(state, () -> outlets.outlet(outlet, number));
  }

  private @Nullable Making journalist(@Nullable Group journalist, int number) {
    if (journalist == null || number > StoryLists.parts(journalist.stories().size())) {
      return null;
    }
    List<Object> state = new ArrayList<>(List.of(number, new Same(journalist)));
    StoryLists.part(journalist.stories(), number).forEach(story -> state.add(ways(story)));
    return html(state, () -> outlets.journalist(journalist, number));
  }

  /** A part of the list of outlets. */
  @Nullable Making outlets(int number) {
    return number > outlets.outletParts()
        ? null
        : html(outlets.outletLines(number), () -> outlets.outlets(number));
  }

  /** The calendar of the year of the latest report. */
  Making latestYear() {
    Days dates = site.catalogue().days();
    return year(SitePaths.CALENDAR, dates.all().isEmpty() ? null : dates.all().getLast().getYear());
  }

  private Making year(String path, @Nullable Integer year) {
    return html(List.of(days.years(), days.months(path, year)), () -> days.days(path, year));
  }

  private @Nullable Making day(String path, String name, int number) {
    for (int year : days.years()) {
      if (path.equals(SitePaths.year(year))) {
        return year(path, year);
      }
    }
    LocalDate day = SitePaths.date(name);
    Days dates = site.catalogue().days();
    if (day == null || !path.equals(SitePaths.day(day, number)) || !dates.all().has(day)) {
      return null;
    }
    List<ListedStory> stories = dates.stories(day);
    return number > StoryLists.parts(stories.size())
        ? null
        : html(
            Arrays.asList(
                number,
                new Same(stories),
                dates.all().lower(day),
                dates.all().higher(day),
                dates.reported().has(day)),
            () -> days.day(day, number));
  }

  private Making feed(String path, Object state, Supplier<Listed> of) {
    Supplier<Feed> feed = () -> feeds.of(of.get(), path);
    boolean json = path.endsWith(SitePaths.JSON_ENDING);
    Object named = List.of(path, state);
    return json ? Making.feed(named, feed) : Making.atom(named, feed);
  }

  /** What pages show of those whom a story names besides what the story says of them. */
  Object ways(ListedStory story) {
    Catalogue catalogue = site.catalogue();
    List<Object> ways = new ArrayList<>();
    ways.add(addresses(catalogue.outlets(), story));
    ways.add(addresses(catalogue.journalists(), story));
    ways.add(ways(catalogue.people().in(story)));
    return ways;
  }

  private static List<String> addresses(Groups groups, ListedStory story) {
    return groups.keysOf(story).stream()
        .flatMap(key -> Stream.ofNullable(groups.find(key)))
        .map(groups::address)
        .toList();
  }

  /** What ways to these say. */
  Object ways(List<Person> people) {
    return new CatalogueLinks(site.catalogue(), "").people(people);
  }
}

package dev.backstory.site;

import static dev.backstory.site.Making.html;
import static dev.backstory.site.words.Words.words;

import dev.backstory.model.Claim;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryPage;
import dev.backstory.port.ListedStory;
import dev.backstory.site.CatalogueLinks.Link;
import dev.backstory.site.PageLayout.FeedLink;
import dev.backstory.site.catalogue.Days;
import dev.backstory.site.follow.Feed;
import dev.backstory.site.sorted.Sorted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The most important stories of each day: of those that were reported on it, the first by the order
 * of the front page, had it been made when the day ended.
 */
public final class BriefingPages {
  private static final int MOST_STORIES = 10;
  private static final int SENTENCES = 2;

  /** How many days the feed has. */
  private static final int DAYS = 14;

  private final SiteSnapshot site;
  private final SiteRenderer renderer;

  BriefingPages(SiteSnapshot site, SiteRenderer renderer) {
    this.site = site;
    this.renderer = renderer;
  }

  /**
   * A story of a briefing, as its page stands now.
   *
   * @param happened what happened, in its first sentences; may be empty
   */
  public record Item(ListedStory story, String href, String happened) {}

  void addPaths(Set<String> paths) {
    paths.addAll(
        List.of(SitePaths.BRIEFING, SitePaths.BRIEFING_FEED, SitePaths.BRIEFING_JSON_FEED));
    days().forEach(day -> paths.add(SitePaths.briefing(day)));
  }

  /** The days that have a briefing. */
  private Sorted<LocalDate> days() {
    return site.catalogue().days().reported();
  }

  /** Those of a day, the most important first. */
  private List<SiteStory> stories(LocalDate day) {
    Instant end = Days.end(day);
    return site.catalogue().days().reportedOn(day).stream()
        .flatMap(story -> site.index().story(story.id()).stream())
        .sorted(
            Comparator.comparing((SiteStory it) -> it.rankAt(end))
                .reversed()
                .thenComparing(SiteStory::listed, ListedStory.OLDEST_FIRST))
        .limit(MOST_STORIES)
        .toList();
  }

  /** The briefing of the newest day. */
  Making newest() {
    Sorted<LocalDate> days = days();
    return making(SitePaths.BRIEFING, days.isEmpty() ? null : days.getLast());
  }

  @Nullable Making at(String path) {
    String name = path.substring(SitePaths.BRIEFINGS.length()).replaceFirst("\\.html$", "");
    LocalDate day = SitePaths.date(name);
    return day == null || !path.equals(SitePaths.briefing(day)) || !days().has(day)
        ? null
        : making(path, day);
  }

  private Making making(String path, @Nullable LocalDate day) {
    List<SiteStory> stories = day == null ? List.of() : stories(day);
    List<Object> state = new ArrayList<>(SiteFiles.versions(stories));
    state.add(Optional.ofNullable(day));
    state.add(day == null ? List.of() : ways(path, day));
    return html(state, () -> page(path, day, stories));
  }

  /** The ways to the days beside it that have a briefing, and to all stories of the day. */
  private Map<String, Link> ways(String path, LocalDate day) {
    String root = SitePaths.toRoot(path);
    Map<String, Link> ways = new LinkedHashMap<>();
    LocalDate before = days().lower(day);
    if (before != null) {
      ways.put("before", link(root, Wording.day(before), SitePaths.briefing(before)));
    }
    LocalDate after = days().higher(day);
    if (after != null) {
      ways.put("after", link(root, Wording.day(after), SitePaths.briefing(after)));
    }
    if (site.catalogue().days().all().has(day)) {
      ways.put("all", link(root, words("day.allStories"), SitePaths.day(day, 1)));
    }
    return ways;
  }

  private static Link link(String root, String text, String path) {
    return new Link(text, root + SitePaths.href(path), "");
  }

  private String page(String path, @Nullable LocalDate day, List<SiteStory> stories) {
    Map<String, Object> parameters = new HashMap<>();
    Map<String, Link> ways = day == null ? Map.of() : ways(path, day);
    parameters.put("day", day);
    parameters.put("items", items(stories, SitePaths.toRoot(path)));
    parameters.put("before", ways.get("before"));
    parameters.put("after", ways.get("after"));
    parameters.put("all", ways.get("all"));
    String title = day == null ? words("briefing.title") : title(day);
    String feed = renderer.link(path, SitePaths.BRIEFING_FEED);
    return SiteRenderer.render(
        "briefing.jte",
        renderer
            .frame(path, title, words("briefing.description"), null)
            .with(new FeedLink(words("briefing.title"), feed)),
        parameters);
  }

  private static String title(LocalDate day) {
    return words("briefing.ofDay", Wording.day(day));
  }

  private List<Item> items(List<SiteStory> stories, String root) {
    return stories.stream()
        .flatMap(story -> site.page(story).map(page -> item(story.listed(), page, root)).stream())
        .toList();
  }

  private static Item item(ListedStory story, StoryPage page, String root) {
    List<String> sentences =
        page.sections().stream()
            .flatMap(s -> s instanceof WhatHappened it ? it.claims().stream() : Stream.empty())
            .map(Claim::text)
            .limit(SENTENCES)
            .toList();
    return new Item(story, StoryView.href(root, story.slug()), String.join(" ", sentences));
  }

  /** The feed at this path, which is that of one of both kinds. */
  Making feed(String path) {
    List<Object> state = new ArrayList<>(List.of(path));
    over().forEach(day -> state.add(List.of(day, SiteFiles.versions(stories(day)))));
    return path.equals(SitePaths.BRIEFING_JSON_FEED)
        ? Making.feed(state, () -> made(path))
        : Making.atom(state, () -> made(path));
  }

  /** The latest days that are over: there are reports of a later one. */
  private List<LocalDate> over() {
    return days().reversed().stream().skip(1).limit(DAYS).toList();
  }

  private Feed made(String path) {
    return new Feed(
        words("site.pageTitle", words("briefing.title")),
        words("briefing.feed.description"),
        renderer.link(path, path),
        renderer.link(path, SitePaths.BRIEFING),
        over().stream().map(day -> entry(path, day)).toList());
  }

  private Feed.Entry entry(String path, LocalDate day) {
    List<SiteStory> stories = stories(day);
    String home = renderer.link(path, SitePaths.INDEX).replaceFirst("index\\.html$", "");
    return new Feed.Entry(
        "briefing %s %s".formatted(renderer.link(path, SitePaths.BRIEFING_FEED), day),
        title(day),
        renderer.link(path, SitePaths.briefing(day)),
        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        newestReport(stories, day),
        stories.stream().map(it -> it.listed().headline()).findFirst().orElse(""),
        renderer.briefing(items(stories, home)));
  }

  /** On that day: what is reported later is no news of it. */
  private static Instant newestReport(List<SiteStory> stories, LocalDate day) {
    return stories.stream()
        .flatMap(story -> story.listed().times().stream())
        .filter(Days.end(day)::isAfter)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}

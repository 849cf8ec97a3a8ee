package dev.backstory.site;

import static dev.backstory.site.Making.html;
import static dev.backstory.site.words.Words.words;

import dev.backstory.port.ListedStory;
import dev.backstory.site.RankedStories.Kind;
import dev.backstory.site.SiteFeeds.Listed;
import dev.backstory.site.StoryLists.Part;
import dev.backstory.site.catalogue.Sections.Section;
import dev.backstory.site.follow.Feed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What lies at the paths of sections, and the front page of a site that has some. */
public final class SectionFiles {
  /** How many stories stand above all sections. */
  private static final int LEADING = 8;

  /** How many stand in each section of the front page. */
  private static final int OF_EACH = 4;

  /** The name of a file, perhaps the number of a later part, and an ending. */
  private static final Pattern PATH =
      Pattern.compile(
          SitePaths.SECTIONS + "([^/]+?)(?:/([2-9]|[1-9]\\d{1,6}))?(\\.html|\\.xml|\\.json)");

  private final SiteSnapshot site;
  private final SiteRenderer renderer;
  private final SiteFeeds feeds;
  private final List<Section> sections;

  SectionFiles(SiteSnapshot site, SiteRenderer renderer, SiteFeeds feeds) {
    this.site = site;
    this.renderer = renderer;
    this.feeds = feeds;
    this.sections = site.sections().all();
  }

  /** A section of the front page with its first stories. */
  public record Shown(Section section, List<ListedStory> stories) {
    /** The path of its own page. */
    public String path() {
      return SitePaths.href(SectionFiles.path(section, 1));
    }
  }

  /** Whether there is any. */
  boolean isEmpty() {
    return sections.isEmpty();
  }

  private static String path(Section section, int number) {
    return SitePaths.named(SitePaths.SECTIONS, section.address(), number);
  }

  /** What is followed of each. */
  List<Listed> all() {
    return sections.stream().map(SectionFiles::about).toList();
  }

  private static Listed about(Section section) {
    return new Listed(
        section.name(),
        words("section.description", section.name()),
        path(section, 1),
        section.stories());
  }

  void addPaths(Set<String> paths) {
    for (Section section : sections) {
      IntStream.rangeClosed(1, StoryLists.parts(section.stories().size()))
          .forEach(n -> paths.add(path(section, n)));
      String page = SitePaths.SECTIONS + section.address();
      paths.add(page + SitePaths.FEED_ENDING);
      paths.add(page + SitePaths.JSON_ENDING);
      paths.add(SitePaths.latest(path(section, 1)));
    }
  }

  @Nullable Making at(String path) {
    Matcher parts = PATH.matcher(path);
    Section section = parts.matches() ? site.sections().at(parts.group(1)) : null;
    if (section == null) {
      return null;
    }
    int number = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
    return switch (parts.group(3)) {
      case ".html" -> page(section, number);
      case SitePaths.JSON_ENDING ->
          number > 1 ? null : Making.feed(state(section, path), feed(section, path));
      default -> number > 1 ? null : Making.atom(state(section, path), feed(section, path));
    };
  }

  private Object state(Section section, String path) {
    return List.of(path, section.folder(), SiteFiles.versions(feeds.newest(section.stories())));
  }

  private Supplier<Feed> feed(Section section, String path) {
    return () -> feeds.of(about(section), path);
  }

  /** What is followed by the page at this path. */
  @Nullable Listed followed(String path) {
    Matcher parts = PATH.matcher(path);
    Section section =
        parts.matches() && parts.group(2) == null ? site.sections().at(parts.group(1)) : null;
    return section == null ? null : about(section);
  }

  private StoryLists lists(Section section) {
    return new StoryLists(site, new Kind.In(section.folder()));
  }

  private @Nullable Making page(Section section, int number) {
    StoryLists lists = lists(section);
    return number > lists.parts()
        ? null
        : html(
            List.of(section.folder(), section.address(), lists.size(), number, lists.state(number)),
            () -> page(section, lists, number));
  }

  private String page(Section section, StoryLists lists, int number) {
    String path = path(section, number);
    Listed about = about(section);
    return SiteRenderer.render(
        "section.jte",
        renderer.frame(path, number, about),
        Map.of(
            "section",
            section,
            "stories",
            lists.lively(number),
            "quiet",
            lists.quiet(number),
            "follow",
            about.followable(),
            "part",
            Part.of(number, lists.parts(), SitePaths.toRoot(path), n -> path(section, n))));
  }

  /**
   * The front page: what leads, then the sections.
   *
   * @param briefs that stand beside
   * @param more whether there are more of them
   */
  Making front(StoryLists pages, List<SiteStory> briefs, boolean more) {
    List<ListedStory> leading = pages.lively(1).stream().limit(LEADING).toList();
    Set<String> shown = new HashSet<>();
    leading.forEach(story -> shown.add(story.id()));
    briefs.forEach(story -> shown.add(story.id()));
    List<Shown> parts = sections.stream().map(it -> first(it, shown)).toList();
    return html(
        List.of(versions(leading), states(parts), SiteFiles.versions(briefs), more),
        () -> renderer.front(leading, parts, StoryLists.listed(briefs), more));
  }

  /** A section with its first stories that stand nowhere else, or else with its very first. */
  private Shown first(Section section, Set<String> shown) {
    List<ListedStory> all = lists(section).lively(1);
    List<ListedStory> others = all.stream().filter(it -> !shown.contains(it.id())).toList();
    return new Shown(section, (others.isEmpty() ? all : others).stream().limit(OF_EACH).toList());
  }

  private List<Object> states(List<Shown> parts) {
    return parts.stream()
        .<Object>map(
            it ->
                List.of(
                    it.section().folder(),
                    it.section().address(),
                    it.section().stories().size(),
                    versions(it.stories())))
        .toList();
  }

  private List<Object> versions(List<ListedStory> stories) {
    return stories.stream()
        .map(story -> site.index().story(story.id()).map(SiteStory::version).orElse(story))
        .toList();
  }
}

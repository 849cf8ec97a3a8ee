package dev.backstory.site;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.site.follow.Feed;
import dev.backstory.site.follow.Followable;
import dev.backstory.site.follow.Latest;
import dev.backstory.site.follow.Latest.Update;
import dev.backstory.site.follow.PageChange;
import dev.backstory.site.follow.Sitemap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What programs follow a site by: its newest pages, those on a topic, what changes on one, and all
 * there are.
 */
final class SiteFeeds {
  /** How many stories the feed of a search has: their pages are read for everybody who asks. */
  private static final int FOUND = 20;

  private final SiteSnapshot site;
  private final SiteRenderer renderer;

  SiteFeeds(SiteSnapshot site, SiteRenderer renderer) {
    this.site = site;
    this.renderer = renderer;
  }

  /** The stories of the front page's feed: pages, no briefs, those that changed last first. */
  List<SiteStory> newest() {
    return site.index().newestFirst().stream()
        .filter(story -> story.listed().status() == Status.PAGE)
        .limit(Feed.LENGTH)
        .toList();
  }

  Feed front(String path) {
    return feed(words("site.name"), SiteRenderer.DESCRIPTION, path, SitePaths.INDEX, newest());
  }

  /**
   * The feed of what a search found.
   *
   * @param found in any order; the feed has those that changed last
   */
  Feed found(String question, List<Found> found) {
    List<SiteStory> newest =
        found.stream()
            .flatMap(it -> site.index().story(it.storyId()).stream())
            .sorted(Comparator.comparing(SiteStory::listed, ListedStory.NEWEST_FIRST))
            .limit(FOUND)
            .toList();
    String query = "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    Feed feed =
        feed(
            words("site.pageTitle", words("search.titleOf", question)),
            words("search.feed.description"),
            SitePaths.SEARCH_FEED,
            SitePaths.SEARCH,
            newest);
    return new Feed(
        feed.title(), feed.description(), feed.self() + query, feed.home() + query, feed.entries());
  }

  /** The stories of the feed of a list, briefs among them. */
  List<SiteStory> newest(List<ListedStory> newestFirst) {
    return newestFirst.stream()
        .limit(Feed.LENGTH)
        .map(ListedStory::id)
        .map(site.index()::story)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * A list of stories that can be followed.
   *
   * @param name of what they have in common
   * @param description in a sentence; may be empty
   * @param page the path of what shows the same
   * @param stories newest first
   */
  record Listed(String name, String description, String page, List<ListedStory> stories) {
    String feed() {
      return page.replaceFirst("\\.html$", SitePaths.FEED_ENDING);
    }

    /** What its page tells a browser that follows it. */
    Followable followable() {
      return new Followable(
          name, SitePaths.href(SitePaths.latest(page)), stories.getFirst().updatedAt());
    }

    Latest latest() {
      return new Latest(
          name,
          SitePaths.href(page),
          SitePaths.href(feed()),
          stories.stream().limit(Latest.LENGTH).map(Listed::update).toList());
    }

    private static Update update(ListedStory story) {
      return new Update(
          story.headline(), SitePaths.href(SitePaths.story(story.slug())), story.updatedAt());
    }
  }

  static Listed listed(Topic topic) {
    return new Listed(
        topic.card().name(),
        Objects.requireNonNullElse(topic.card().description(), ""),
        SitePaths.topic(topic.slug()),
        topic.stories());
  }

  /**
   * The feed of a list of stories.
   *
   * @param path of the feed
   */
  Feed of(Listed listed, String path) {
    return feed(
        words("site.pageTitle", listed.name()),
        listed.description().isEmpty() ? SiteRenderer.DESCRIPTION : listed.description(),
        path,
        listed.page(),
        newest(listed.stories()));
  }

  private Feed feed(
      String title, String description, String path, String home, List<SiteStory> stories) {
    return new Feed(
        title,
        description,
        renderer.link(path, path),
        renderer.link(path, home),
        stories.stream()
            .flatMap(story -> site.page(story).stream())
            .map(p -> entry(path, p))
            .toList());
  }

  private Feed.Entry entry(String path, StoryPage page) {
    String link = renderer.link(path, SitePaths.story(page.slug()));
    return new Feed.Entry(
        "story " + page.id(),
        page.headline(),
        link,
        page.createdAt(),
        page.updatedAt(),
        site.story(page.id()).map(ListedStory::lead).orElse(""),
        renderer.entry(page, link));
  }

  /** The feed of what changes on a story's page. */
  Feed changes(StoryPage page, String path) {
    String home = SitePaths.story(page.slug());
    return new Feed(
        words("site.pageTitle", page.headline()),
        words("story.feed.description"),
        renderer.link(path, path),
        renderer.link(path, home),
        PageChange.of(page).stream()
            .map(it -> entry(page, it, renderer.link(path, home)))
            .toList());
  }

  /** What is newest of a story. */
  static Latest latest(StoryPage page) {
    String home = SitePaths.href(SitePaths.story(page.slug()));
    return new Latest(
        page.headline(),
        home,
        SitePaths.href(SitePaths.changes(page.slug(), SitePaths.FEED_ENDING)),
        PageChange.of(page).stream()
            .limit(Latest.LENGTH)
            .map(it -> new Update(it.title(), at(home, it), it.revision().at()))
            .toList());
  }

  private static String at(String home, PageChange change) {
    return home + "#" + SitePaths.revision(change.revision().revision());
  }

  private Feed.Entry entry(StoryPage page, PageChange change, String home) {
    int revision = change.revision().revision();
    String link = at(home, change);
    return new Feed.Entry(
        "story %s revision %d".formatted(page.id(), revision),
        change.title(),
        link,
        change.revision().at(),
        change.revision().at(),
        change.revision().what(),
        renderer.change(change, link));
  }

  /**
   * The front page and all stories, as far as a sitemap holds them, those that changed last first.
   */
  List<Sitemap.Page> pages() {
    List<ListedStory> stories = site.stories();
    return Stream.concat(
            stories.stream().limit(1).map(story -> page(SitePaths.INDEX, story)),
            stories.stream().map(story -> page(SitePaths.story(story.slug()), story)))
        .limit(Sitemap.MOST_PAGES)
        .toList();
  }

  private Sitemap.Page page(String path, ListedStory story) {
    return new Sitemap.Page(renderer.link(SitePaths.SITEMAP, path), story.updatedAt());
  }
}

package dev.backstory.site;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.Making.Same;
import dev.backstory.site.SiteFeeds.Listed;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.site.follow.Feed;
import dev.backstory.site.follow.Latest;
import dev.backstory.site.follow.Opml;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What lies at the paths of those who follow something of a site. */
final class FollowFiles {
  private static final Pattern CHANGES =
      Pattern.compile(SitePaths.CHANGES + "([^/]+)(\\.xml|\\.json)");

  private static final Pattern LATEST = Pattern.compile(SitePaths.LATEST + "(\\w+/[^/]+)\\.json");

  private final SiteSnapshot site;
  private final SiteFeeds feeds;
  private final CatalogueFiles catalogue;
  private final SectionFiles sections;
  private final FeedOutline outline;

  FollowFiles(
      SiteSnapshot site,
      SiteRenderer renderer,
      SiteFeeds feeds,
      CatalogueFiles catalogue,
      SectionFiles sections) {
    this.site = site;
    this.feeds = feeds;
    this.catalogue = catalogue;
    this.sections = sections;
    this.outline = new FeedOutline(site, renderer, catalogue, sections);
  }

  /** Those of a story, or of one that is part of another now. */
  static void addPaths(String slug, Set<String> paths) {
    paths.add(SitePaths.changes(slug, SitePaths.FEED_ENDING));
    paths.add(SitePaths.changes(slug, SitePaths.JSON_ENDING));
    paths.add(SitePaths.latest(SitePaths.story(slug)));
  }

  @Nullable Making at(String path) {
    Matcher changes = CHANGES.matcher(path);
    if (changes.matches()) {
      SiteStory story = story("stories/" + changes.group(1) + ".html");
      return story == null ? null : changes(story, changes.group(2));
    }
    Matcher latest = LATEST.matcher(path);
    return latest.matches() ? latest(latest.group(1) + ".html") : null;
  }

  /** The story whose page is at this path, or the one that it became part of. */
  private @Nullable SiteStory story(String path) {
    SiteStory story = site.index().at(path);
    if (story != null) {
      return story;
    }
    Redirect redirect = site.index().redirectAt(path);
    return redirect == null ? null : site.index().story(redirect.toId()).orElse(null);
  }

  private Making changes(SiteStory story, String ending) {
    String path = SitePaths.changes(story.listed().slug(), ending);
    Supplier<@Nullable Feed> feed =
        () -> site.page(story).map(page -> feeds.changes(page, path)).orElse(null);
    Object state = List.of(path, story.version());
    return ending.equals(SitePaths.JSON_ENDING)
        ? Making.feed(state, feed)
        : Making.atom(state, feed);
  }

  private @Nullable Making latest(String page) {
    if (page.startsWith("stories/")) {
      SiteStory story = story(page);
      return story == null ? null : latest(story);
    }
    Listed listed =
        page.startsWith(SitePaths.TOPICS)
            ? topic(page)
            : page.startsWith(SitePaths.SECTIONS)
                ? sections.followed(page)
                : catalogue.followed(page);
    return listed == null ? null : json(listed.latest());
  }

  private Making latest(SiteStory story) {
    return Making.of(
        List.of("latest", story.version()),
        () ->
            site.page(story)
                .map(page -> SiteFile.json(PageCodec.json(SiteFeeds.latest(page))))
                .orElse(null));
  }

  private static Making json(Latest latest) {
    return Making.json(latest, () -> latest);
  }

  /** The topic at this path, or the one that it is a further name of. */
  private @Nullable Listed topic(String page) {
    String slug = site.topics().slugAt(page);
    if (slug == null) {
      return null;
    }
    Topic topic = site.topics().find(site.topics().movedTo(slug).orElse(slug)).orElse(null);
    return topic == null ? null : SiteFeeds.listed(topic);
  }

  Making outline() {
    return Making.of(
        new Same(site.index()), () -> SiteFile.text(Opml.CONTENT_TYPE, outline.opml()));
  }
}

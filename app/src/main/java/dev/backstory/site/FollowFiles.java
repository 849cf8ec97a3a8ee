package dev.backstory.site;

import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.follow.Feed;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What lies at the paths of those who follow a story. */
final class FollowFiles {
  private static final Pattern CHANGES =
      Pattern.compile(SitePaths.CHANGES + "([^/]+)(\\.xml|\\.json)");

  private final SiteSnapshot site;
  private final SiteFeeds feeds;

  FollowFiles(SiteSnapshot site, SiteFeeds feeds) {
    this.site = site;
    this.feeds = feeds;
  }

  /** Those of a story, or of one that is part of another now. */
  static void addPaths(String slug, Set<String> paths) {
    paths.add(SitePaths.changes(slug, SitePaths.FEED_ENDING));
    paths.add(SitePaths.changes(slug, SitePaths.JSON_ENDING));
  }

  @Nullable Making at(String path) {
    Matcher changes = CHANGES.matcher(path);
    SiteStory story = changes.matches() ? story("stories/" + changes.group(1) + ".html") : null;
    return story == null ? null : changes(story, changes.group(2));
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
}

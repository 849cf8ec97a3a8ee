package dev.backstory.web;

import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.SiteFiles;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A site as it is served while nothing of it changes.
 *
 * @param quiet how many of its stories are quiet
 * @param moved where paths of it lead now, seen from there
 */
record ServedSite(SiteSnapshot site, int quiet, SentFiles sent, Map<String, String> moved) {
  static ServedSite of(SiteSnapshot site, SiteRenderer renderer, Executor makers) {
    int quiet = site.quietStories();
    Map<String, String> moved = new HashMap<>();
    for (Redirect redirect : site.redirects()) {
      String story = SitePaths.href(SitePaths.story(redirect.toSlug()));
      String json = SitePaths.href(SitePaths.storyJson(redirect.toId()));
      moved.put(SitePaths.story(redirect.slug()), "../" + story);
      moved.put(SitePaths.storyJson(redirect.id()), "../" + json);
      moved.put(SitePaths.why(redirect.slug()), "../" + story);
      moved.put(SitePaths.questions(redirect.slug()), "../../" + story);
    }
    site.topics()
        .moved()
        .forEach(
            (from, to) ->
                moved.put(SitePaths.topic(from), "../" + SitePaths.href(SitePaths.topic(to))));
    SiteFiles files = new SiteFiles(site, renderer, false);
    return new ServedSite(site, quiet, new SentFiles(files, makers), moved);
  }

  boolean isOf(SiteSnapshot current) {
    return site == current && quiet == current.quietStories();
  }

  /** Where a path leads, seen from there, whatever the site lies below; null if nowhere else. */
  @Nullable String movedTo(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return moved.getOrDefault(path, moved.get(folder));
  }
}

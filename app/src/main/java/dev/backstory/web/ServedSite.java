package dev.backstory.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.SiteFiles;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.web.sent.SentFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A site as it is served while nothing of it changes.
 *
 * @param quiet how many of its stories are quiet
 * @param found what was found, by what was asked for, within bounds of memory
 */
record ServedSite(SiteSnapshot site, int quiet, SiteFiles files, Cache<String, SentFile> found) {
  private static final long MOST_BYTES_FOUND = 64 << 20;

  static ServedSite of(SiteSnapshot site, SiteRenderer renderer) {
    return new ServedSite(
        site, site.quietStories(), new SiteFiles(site, renderer, false), noneFound());
  }

  private static Cache<String, SentFile> noneFound() {
    return Caffeine.newBuilder()
        .executor(Runnable::run)
        .maximumWeight(MOST_BYTES_FOUND)
        .weigher((String asked, SentFile file) -> asked.length() + file.weight())
        .build();
  }

  boolean isOf(SiteSnapshot current) {
    return site == current && quiet == current.quietStories();
  }

  /** Where a path leads, seen from there, whatever the site lies below; null if nowhere else. */
  @Nullable String movedTo(String path) {
    int slash = path.lastIndexOf('/');
    String folder = path.substring(0, slash + 1);
    return switch (folder) {
      case "topics/" -> site.topicFrom(path).map(to -> "../" + SitePaths.href(to)).orElse(null);
      case "stories/" -> moved(path, "../", path.endsWith(".json"));
      case SitePaths.WHY -> moved("stories/" + path.substring(slash + 1), "../", false);
      default ->
          folder.startsWith("questions/")
              ? moved(SitePaths.storyOfQuestions(folder), "../../", false)
              : null;
    };
  }

  private @Nullable String moved(String story, String root, boolean json) {
    Optional<Redirect> redirect = site.redirectFrom(story);
    return redirect
        .map(it -> json ? SitePaths.storyJson(it.toId()) : SitePaths.story(it.toSlug()))
        .map(to -> root + SitePaths.href(to))
        .orElse(null);
  }
}

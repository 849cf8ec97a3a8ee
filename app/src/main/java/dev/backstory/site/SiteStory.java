package dev.backstory.site;

import dev.backstory.cluster.story.StoryPace;
import dev.backstory.model.StoryPage;
import dev.backstory.port.ListedStory;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A story of a site.
 *
 * @param version equal for as long as its page is
 * @param quietFrom when it becomes quiet if nothing comes before; null if that is never
 */
record SiteStory(ListedStory listed, Object version, @Nullable Instant quietFrom) {
  static final Comparator<ListedStory> NEWEST_FIRST =
      Comparator.comparing(ListedStory::updatedAt).reversed().thenComparing(ListedStory::id);

  private static final StoryPace PACE = new StoryPace();

  SiteStory(ListedStory listed, Object version) {
    this(listed, version, PACE.quietFrom(listed.times()).orElse(null));
  }

  /** A story whose page is at hand, and is its own version. */
  static SiteStory of(StoryPage page) {
    return new SiteStory(ListedStory.of(page), page);
  }

  String id() {
    return listed.id();
  }

  /** Since when it has been quiet; empty while it is not. */
  Optional<Instant> quietSince(Instant now) {
    return Optional.ofNullable(quietFrom).filter(from -> !from.isAfter(now));
  }
}

package dev.backstory.site;

import dev.backstory.cluster.story.StoryPace;
import dev.backstory.model.StoryPage;
import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Origin;
import dev.backstory.port.ListedStory.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story of a site.
 *
 * @param rank when its newest report came, and later the more newsrooms have it: no clock changes
 *     it
 * @param version equal for as long as its page is
 * @param quietFrom when it becomes quiet if nothing comes before; null if that is never
 * @param section the folder of feeds that it belongs to; null if it belongs to none
 */
record SiteStory(
    ListedStory listed,
    Object version,
    Instant rank,
    @Nullable Instant quietFrom,
    @Nullable String section) {
  /**
   * Those first that many newsrooms tell and that are fresh; the newest page first among equals.
   */
  static final Comparator<SiteStory> BY_RANK =
      Comparator.comparing(SiteStory::rank)
          .reversed()
          .thenComparing(SiteStory::listed, ListedStory.NEWEST_FIRST);

  /** Twice as many newsrooms keep a story up for so much longer. */
  private static final Duration FOR_TWICE_AS_MANY = Duration.ofHours(12);

  private static final StoryPace PACE = new StoryPace();

  SiteStory(ListedStory listed, Object version, @Nullable String section) {
    this(listed, version, rankOf(listed), PACE.quietFrom(listed.times()).orElse(null), section);
  }

  /** A story whose page is at hand, and is its own version. */
  static SiteStory of(StoryPage page, @Nullable String section) {
    return new SiteStory(ListedStory.of(page), page, section);
  }

  private static Instant rankOf(ListedStory listed) {
    Instant newest =
        listed.times().stream().max(Comparator.naturalOrder()).orElse(listed.updatedAt());
    return raised(newest, listed.newsrooms());
  }

  /** The rank as it was then, by what had been reported; what came later does not change it. */
  Instant rankAt(Instant then) {
    Instant newest = Instant.MIN;
    Set<String> outlets = new HashSet<>();
    for (int i = 0; i < listed.times().size(); i++) {
      Instant at = listed.times().get(i);
      if (at.isBefore(then)) {
        newest = at.isAfter(newest) ? at : newest;
        Report report = listed.reports().get(i);
        if (report.origin() != Origin.COPY) {
          outlets.add(report.outlet());
        }
      }
    }
    return raised(newest, Math.min(outlets.size(), listed.newsrooms()));
  }

  private static Instant raised(Instant newest, int newsrooms) {
    double doublings = Math.log(Math.max(1, newsrooms)) / Math.log(2);
    return newest.plusSeconds(Math.round(doublings * FOR_TWICE_AS_MANY.toSeconds()));
  }

  String id() {
    return listed.id();
  }

  /** Since when it has been quiet; empty while it is not. */
  Optional<Instant> quietSince(Instant now) {
    return Optional.ofNullable(quietFrom).filter(from -> !from.isAfter(now));
  }
}

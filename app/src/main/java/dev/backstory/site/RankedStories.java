package dev.backstory.site;

import dev.backstory.model.StoryPage.Status;
import dev.backstory.site.sorted.Sorted;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Stories by how much they matter and how fresh they are, those that are quiet at some moment apart
 * from those that go on: pages, briefs, and each section. Never changes; the same at another moment
 * differs by those that became quiet in between.
 */
final class RankedStories {
  /** None yet, at the beginning of time. */
  static final RankedStories NONE =
      new RankedStories(
          Instant.MIN,
          Sorted.by(
              Comparator.comparing((SiteStory it) -> Objects.requireNonNull(it.quietFrom()))
                  .thenComparing(SiteStory::id)),
          Map.of());

  private static final Ranked NOTHING =
      new Ranked(Sorted.by(SiteStory.BY_RANK), Sorted.by(SiteStory.BY_RANK));

  private final Instant now;

  /** Those that become quiet, by when. */
  private final Sorted<SiteStory> quieting;

  private final Map<Kind, Ranked> ranked;

  /** What some stories are. */
  sealed interface Kind {
    /** Be they pages or briefs. */
    record Of(Status status) implements Kind {}

    /** Of a folder of feeds. */
    record In(String section) implements Kind {}
  }

  /** Those of a kind, by rank. */
  record Ranked(Sorted<SiteStory> going, Sorted<SiteStory> quiet) {
    Ranked with(SiteStory story, boolean isQuiet) {
      return isQuiet ? new Ranked(going, quiet.with(story)) : new Ranked(going.with(story), quiet);
    }

    Ranked without(SiteStory story, boolean isQuiet) {
      return isQuiet
          ? new Ranked(going, quiet.without(story))
          : new Ranked(going.without(story), quiet);
    }

    boolean isEmpty() {
      return going.isEmpty() && quiet.isEmpty();
    }
  }

  private RankedStories(Instant now, Sorted<SiteStory> quieting, Map<Kind, Ranked> ranked) {
    this.now = now;
    this.quieting = quieting;
    this.ranked = ranked;
  }

  private static List<Kind> kinds(SiteStory story) {
    Kind status = new Kind.Of(story.listed().status());
    String section = story.section();
    return section == null ? List.of(status) : List.of(status, new Kind.In(section));
  }

  Ranked of(Kind kind) {
    return ranked.getOrDefault(kind, NOTHING);
  }

  /** How many are quiet by the second of a moment. */
  int quietBy(Instant moment) {
    return quieting.before(
        it ->
            Objects.requireNonNull(it.quietFrom()).getEpochSecond() <= moment.getEpochSecond()
                ? -1
                : 1);
  }

  RankedStories with(Collection<SiteStory> gone, Collection<SiteStory> there) {
    return new RankedStories(
        now,
        quieting.with(quieting(gone), quieting(there)),
        among(added(there, now, removed(gone, now, new HashMap<>(ranked)))));
  }

  private static List<SiteStory> quieting(Collection<SiteStory> stories) {
    return stories.stream().filter(story -> story.quietFrom() != null).toList();
  }

  /** The same at another moment, be it later or earlier. */
  RankedStories at(Instant moment) {
    int before = started(now);
    int after = started(moment);
    List<SiteStory> others = quieting.subList(Math.min(before, after), Math.max(before, after));
    Map<Kind, Ranked> next = removed(others, now, new HashMap<>(ranked));
    return new RankedStories(moment, quieting, among(added(others, moment, next)));
  }

  /** How many are quiet by then. */
  private int started(Instant moment) {
    return quieting.before(it -> isQuiet(it, moment) ? -1 : 1);
  }

  private static boolean isQuiet(SiteStory story, Instant moment) {
    return story.quietSince(moment).isPresent();
  }

  private static Map<Kind, Ranked> removed(
      Collection<SiteStory> stories, Instant moment, Map<Kind, Ranked> ranked) {
    for (SiteStory story : stories) {
      for (Kind kind : kinds(story)) {
        ranked.computeIfPresent(kind, (_, it) -> it.without(story, isQuiet(story, moment)));
      }
    }
    return ranked;
  }

  private static Map<Kind, Ranked> added(
      Collection<SiteStory> stories, Instant moment, Map<Kind, Ranked> ranked) {
    for (SiteStory story : stories) {
      for (Kind kind : kinds(story)) {
        Ranked before = ranked.getOrDefault(kind, NOTHING);
        ranked.put(kind, before.with(story, isQuiet(story, moment)));
      }
    }
    return ranked;
  }

  private static Map<Kind, Ranked> among(Map<Kind, Ranked> ranked) {
    ranked.values().removeIf(Ranked::isEmpty);
    return Map.copyOf(ranked);
  }
}

package dev.backstory.site;

import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.site.RankedStories.Kind;
import dev.backstory.site.RankedStories.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a site, its briefs, or the stories of a section, in lists of a bounded length: first
 * those that go on, then the quiet ones, each by how much they matter and how fresh they are.
 */
public final class StoryLists {
  /** How many stories one list shows. */
  static final int LENGTH = 100;

  private final SiteSnapshot site;
  private final List<SiteStory> going;
  private final List<SiteStory> quiet;

  StoryLists(SiteSnapshot site, Status status) {
    this(site, new Kind.Of(status));
  }

  StoryLists(SiteSnapshot site, Kind kind) {
    this.site = site;
    Ranked ranked = site.ranked().of(kind);
    this.going = ranked.going();
    this.quiet = ranked.quiet();
  }

  /**
   * A part of a list, and the ways to those beside it.
   *
   * @param newer address of the one before, null for the first
   * @param older of the one after, null for the last
   */
  public record Part(int number, int of, @Nullable String newer, @Nullable String older) {
    static Part of(int number, int of, String root, IntFunction<String> path) {
      return new Part(
          number,
          of,
          number == 1 ? null : root + SitePaths.href(path.apply(number - 1)),
          number == of ? null : root + SitePaths.href(path.apply(number + 1)));
    }
  }

  /** How many lists there are, of so many stories; at least one. */
  static int parts(int stories) {
    return parts(stories, LENGTH);
  }

  /** The same of lists that show so many. */
  static int parts(int all, int length) {
    return Math.max(1, (all + length - 1) / length);
  }

  /** Those of one of the parts, counted from 1. */
  static <T> List<T> part(List<T> stories, int number) {
    return part(stories, number, LENGTH);
  }

  /** The same of lists that show so many. */
  static <T> List<T> part(List<T> all, int number, int length) {
    int from = (number - 1) * length;
    return all.subList(from, Math.min(all.size(), from + length));
  }

  int parts() {
    return parts(size());
  }

  List<SiteStory> part(int number) {
    int from = (number - 1) * LENGTH;
    return inOrder(from, Math.min(size(), from + LENGTH));
  }

  /** What a part is made of: while this is equal, it shows the same. */
  List<Object> state(int number) {
    return part(number).stream()
        .<Object>map(story -> List.of(story.version(), site.quietSince(story).isPresent()))
        .toList();
  }

  /** The first of them, at most so many. */
  List<SiteStory> first(int most) {
    return inOrder(0, Math.min(most, size()));
  }

  int size() {
    return going.size() + quiet.size();
  }

  private List<SiteStory> inOrder(int from, int to) {
    List<SiteStory> some = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      some.add(i < going.size() ? going.get(i) : quiet.get(i - going.size()));
    }
    return some;
  }

  /** The stories of a part that go on, or all of them if none does. */
  List<ListedStory> lively(int number) {
    List<SiteStory> going = going(number);
    return listed(going.isEmpty() ? part(number) : going);
  }

  /** The others. */
  List<ListedStory> quiet(int number) {
    List<SiteStory> all = part(number);
    int going = going(number).size();
    return going == 0 ? List.of() : listed(all.subList(going, all.size()));
  }

  private List<SiteStory> going(int number) {
    return part(number).stream().filter(it -> site.quietSince(it).isEmpty()).toList();
  }

  static List<ListedStory> listed(List<SiteStory> stories) {
    return stories.stream().map(SiteStory::listed).toList();
  }
}

package dev.backstory.site.filter;

import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.site.sorted.Sorted;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The stories that a filter lets through, newest first. Never changes.
 *
 * @param lists that have all of them, each newest first; one story may be in several
 * @param named which names fit, of what stories must have
 * @param besides what else they must be
 */
public record NarrowedStories(
    List<Sorted<ListedStory>> lists,
    Map<Field, Set<String>> named,
    StoryFilter filter,
    Predicate<ListedStory> besides) {
  public NarrowedStories {
    lists = List.copyOf(lists);
    named = Map.copyOf(named);
  }

  /** Whether the filter lets a story through. */
  public boolean let(ListedStory story) {
    return filter.isLateEnough(story)
        && filter.isEarlyEnough(story)
        && besides.test(story)
        && named.entrySet().stream()
            .allMatch(it -> StoryNames.of(story, it.getKey()).anyMatch(it.getValue()::contains));
  }

  /**
   * Those of them that are in a list.
   *
   * @param list in the order of {@link StoryNames#NO_STORIES}
   * @param has whether that has a story
   */
  public NarrowedStories within(Sorted<ListedStory> list, Predicate<ListedStory> has) {
    int size = lists.stream().mapToInt(Sorted::size).sum();
    return size <= list.size()
        ? new NarrowedStories(lists, named, filter, has)
        : new NarrowedStories(List.of(list), named, filter, besides);
  }

  /**
   * Without those that lie before a place. Nothing is read ahead, so that the first few cost little
   * whatever follows.
   *
   * @param side of the place on which a story lies
   */
  public Stream<ListedStory> from(ToIntFunction<? super ListedStory> side) {
    Iterator<ListedStory> all =
        lists.size() == 1
            ? lists.getFirst().walk(side, filter::isEarlyEnough)
            : new Merged(lists, side, filter);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .takeWhile(filter::mayBeLateEnough)
        .filter(this::let);
  }

  /** All of them. */
  public Stream<ListedStory> all() {
    return from(_ -> 1);
  }

  /** Several lists as one, each story once. */
  private static final class Merged implements Iterator<ListedStory> {
    private static final Comparator<Head> ORDER =
        Comparator.comparing(Head::story, ListedStory.NEWEST_FIRST);

    private final PriorityQueue<Head> heads = new PriorityQueue<>(ORDER);
    private final Set<String> seen = new HashSet<>();

    private record Head(ListedStory story, Iterator<ListedStory> rest) {}

    Merged(
        List<Sorted<ListedStory>> lists,
        ToIntFunction<? super ListedStory> side,
        StoryFilter filter) {
      lists.forEach(list -> push(list.walk(side, filter::isEarlyEnough)));
    }

    private void push(Iterator<ListedStory> rest) {
      while (rest.hasNext()) {
        ListedStory story = rest.next();
        if (!seen.contains(story.id())) {
          heads.add(new Head(story, rest));
          return;
        }
      }
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public ListedStory next() {
      Head head = heads.remove();
      seen.add(head.story().id());
      push(head.rest());
      while (!heads.isEmpty() && seen.contains(heads.element().story().id())) {
        push(heads.remove().rest());
      }
      return head.story();
    }
  }
}

package dev.backstory.site.catalogue;

import dev.backstory.port.ListedStory;
import dev.backstory.site.sorted.Sorted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Stories by something that each has one or several of, or none. Never changes; after a change the
 * lists that the stories concerned are in are others, and all others the same objects.
 */
final class StoriesBy<K> {
  private final Function<ListedStory, Set<K>> keys;
  private final Comparator<? super K> order;
  private final Sorted<Listed<K>> lists;

  /** The stories of one key. */
  private record Listed<K>(K key, Sorted<ListedStory> stories) {}

  private StoriesBy(
      Function<ListedStory, Set<K>> keys, Comparator<? super K> order, Sorted<Listed<K>> lists) {
    this.keys = keys;
    this.order = order;
    this.lists = lists;
  }

  static <K extends Comparable<? super K>> StoriesBy<K> empty(Function<ListedStory, Set<K>> keys) {
    return empty(keys, Comparator.naturalOrder());
  }

  /**
   * @param order of the keys
   */
  static <K> StoriesBy<K> empty(Function<ListedStory, Set<K>> keys, Comparator<? super K> order) {
    return new StoriesBy<>(
        keys, order, Sorted.by((some, more) -> order.compare(some.key, more.key)));
  }

  StoriesBy<K> with(StoryChange change) {
    return with(change.by(keys));
  }

  /** The same where it is known by which keys the change is. */
  StoriesBy<K> with(Map<K, StoryChange> parts) {
    List<Listed<K>> gone = new ArrayList<>();
    List<Listed<K>> there = new ArrayList<>();
    parts.forEach(
        (key, part) -> {
          Listed<K> after = new Listed<>(key, part.applied(get(key)));
          (after.stories.isEmpty() ? gone : there).add(after);
        });
    return parts.isEmpty() ? this : new StoriesBy<>(keys, order, lists.with(gone, there));
  }

  /** The parts of a change that concern each key. */
  Map<K, StoryChange> parts(StoryChange change) {
    return change.by(keys);
  }

  /** Newest first; empty if there are none. */
  Sorted<ListedStory> get(K key) {
    Listed<K> found = lists.find(it -> order.compare(it.key, key));
    return found == null ? StoryChange.NO_STORIES : found.stories;
  }

  boolean has(K key) {
    return !get(key).isEmpty();
  }

  /**
   * The keys that have stories and are neither before nor after what is sought.
   *
   * @param side of what is sought on which a key lies, as their order has it
   */
  List<K> keys(ToIntFunction<? super K> side) {
    return lists.all(it -> side.applyAsInt(it.key)).stream().map(Listed::key).toList();
  }
}

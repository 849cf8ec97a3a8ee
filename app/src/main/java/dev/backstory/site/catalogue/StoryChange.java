package dev.backstory.site.catalogue;

import dev.backstory.port.ListedStory;
import dev.backstory.site.sorted.Sorted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What became of stories.
 *
 * @param gone those that are not there any more, or are others now
 * @param there those that are there now
 */
record StoryChange(Collection<ListedStory> gone, Collection<ListedStory> there) {
  /** A list without stories, newest first; knows the oldest, too. */
  static final Sorted<ListedStory> NO_STORIES =
      Sorted.by(ListedStory.NEWEST_FIRST, ListedStory.OLDEST_FIRST);

  /** The parts of it that concern each key. */
  <K> Map<K, StoryChange> by(Function<ListedStory, Set<K>> keys) {
    Map<K, StoryChange> parts = new HashMap<>();
    gone.forEach(story -> keys.apply(story).forEach(key -> part(parts, key).gone.add(story)));
    there.forEach(story -> keys.apply(story).forEach(key -> part(parts, key).there.add(story)));
    return parts;
  }

  private static <K> StoryChange part(Map<K, StoryChange> parts, K key) {
    return parts.computeIfAbsent(key, _ -> new StoryChange(new ArrayList<>(), new ArrayList<>()));
  }

  /** A list after the change, newest first. */
  Sorted<ListedStory> applied(Sorted<ListedStory> before) {
    return before.with(gone, there);
  }
}

package dev.backstory.site.catalogue;

import dev.backstory.port.ListedStory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of stories.
 *
 * @param gone those that are not there any more, or are others now
 * @param there those that are there now
 */
record StoryChange(Collection<ListedStory> gone, Collection<ListedStory> there) {
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
  List<ListedStory> applied(List<ListedStory> before) {
    Set<String> left = gone.stream().map(ListedStory::id).collect(Collectors.toSet());
    List<ListedStory> after = new ArrayList<>(before.size() + there.size());
    for (ListedStory story : before) {
      if (!left.contains(story.id())) {
        after.add(story);
      }
    }
    after.addAll(there);
    after.sort(ListedStory.NEWEST_FIRST);
    return List.copyOf(after);
  }
}

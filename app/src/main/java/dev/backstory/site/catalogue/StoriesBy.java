package dev.backstory.site.catalogue;

import dev.backstory.port.ListedStory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Stories by something that each has one or several of, or none. Never changes; after a change the
 * lists that the stories concerned are in are others, and all others the same objects.
 */
final class StoriesBy<K> {
  private final Function<ListedStory, Set<K>> keys;
  private final Map<K, List<ListedStory>> stories;

  private StoriesBy(Function<ListedStory, Set<K>> keys, Map<K, List<ListedStory>> stories) {
    this.keys = keys;
    this.stories = stories;
  }

  static <K> StoriesBy<K> empty(Function<ListedStory, Set<K>> keys) {
    return new StoriesBy<>(keys, Map.of());
  }

  StoriesBy<K> with(StoryChange change) {
    Map<K, List<ListedStory>> next = new HashMap<>(stories);
    change
        .by(keys)
        .forEach(
            (key, part) -> {
              List<ListedStory> after = part.applied(get(key));
              if (after.isEmpty()) {
                next.remove(key);
              } else {
                next.put(key, after);
              }
            });
    return new StoriesBy<>(keys, next);
  }

  /** Newest first; empty if there are none. */
  List<ListedStory> get(K key) {
    return stories.getOrDefault(key, List.of());
  }

  Set<K> keys() {
    return stories.keySet();
  }
}

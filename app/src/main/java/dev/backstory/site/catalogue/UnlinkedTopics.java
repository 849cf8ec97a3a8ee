package dev.backstory.site.catalogue;

import dev.backstory.model.EntityType;
import dev.backstory.port.ListedStory;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which topics that a story could not link are those that another story linked: those of the
 * same name and type that have a further topic in common, where only one entity is called so and no
 * story has both.
 */
final class UnlinkedTopics {
  private final Map<TopicKey, TopicStories> found;
  private final Map<String, List<TopicKey>> entities;

  private UnlinkedTopics(Map<TopicKey, TopicStories> found) {
    this.found = found;
    this.entities =
        found.keySet().stream()
            .filter(key -> !key.entity().isEmpty())
            .flatMap(key -> names(key).stream().map(name -> Map.entry(name, key)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** Each of them with the topic that it is. */
  static Map<TopicKey, TopicKey> among(Map<TopicKey, TopicStories> found) {
    UnlinkedTopics topics = new UnlinkedTopics(found);
    Map<TopicKey, TopicKey> same = new LinkedHashMap<>();
    found.forEach(
        (key, stories) -> {
          List<TopicKey> called =
              key.entity().isEmpty()
                  ? topics.entities.getOrDefault(key.name(), List.of())
                  : List.of();
          if (called.size() == 1 && topics.isSame(key, called.getFirst())) {
            same.put(key, called.getFirst());
          }
        });
    return same;
  }

  private Set<String> names(TopicKey key) {
    return stories(key).names().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private TopicStories stories(TopicKey key) {
    return found.getOrDefault(key, new TopicStories());
  }

  private boolean isSame(TopicKey unlinked, TopicKey entity) {
    EntityType type = stories(unlinked).card().type();
    return stories(entity).card().type() == type
        && Collections.disjoint(stories(unlinked).storyIds(), stories(entity).storyIds())
        && !Collections.disjoint(company(unlinked), company(entity));
  }

  /** The other topics of its stories. */
  private Set<TopicKey> company(TopicKey key) {
    Set<TopicKey> company = new HashSet<>();
    for (ListedStory story : stories(key).stories()) {
      story.cards().forEach(card -> company.add(TopicKey.of(card)));
    }
    company.remove(key);
    return company;
  }
}

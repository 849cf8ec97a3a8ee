package dev.backstory.annotate;

import dev.backstory.model.EntityType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Decides once an article what each name names: what most of its occurrences were taken for, the
 * first at a tie; a person where a title or a suffix such as "Jr." says so.
 */
final class NameTypes {
  private final Map<String, Map<EntityType, Integer>> counts = new HashMap<>();
  private final Map<String, EntityType> first = new HashMap<>();
  private final Map<String, Integer> titled = new HashMap<>();

  private NameTypes() {}

  /**
   * @param contexts of the names, in their order
   */
  static NameTypes of(List<Name> names, List<NameContext> contexts) {
    NameTypes types = new NameTypes();
    for (int i = 0; i < names.size(); i++) {
      types.add(names.get(i), contexts.get(i));
    }
    return types;
  }

  private void add(Name name, NameContext context) {
    String key = key(name);
    counts
        .computeIfAbsent(key, text -> new EnumMap<>(EntityType.class))
        .merge(name.type(), 1, Integer::sum);
    first.putIfAbsent(key, name.type());
    if (context.hasOffice() || !context.gender().isEmpty()) {
      titled.merge(key, 1, Integer::sum);
    }
  }

  /** Names in capitals name what the others do. */
  private static String key(Name name) {
    return name.text().toLowerCase(Locale.ROOT);
  }

  EntityType of(Name name) {
    String key = key(name);
    boolean person = !PersonName.of(name.text()).suffix().isEmpty();
    if (person || titled.containsKey(key) && name.isOneWord()) {
      return EntityType.PERSON;
    }
    EntityType best = first.getOrDefault(key, name.type());
    Map<EntityType, Integer> votes = counts.getOrDefault(key, Map.of());
    for (Map.Entry<EntityType, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > votes.getOrDefault(best, 0)) {
        best = vote.getKey();
      }
    }
    return best;
  }

  /** How often the name occurs. */
  int count(Name name) {
    return counts.getOrDefault(key(name), Map.of()).values().stream().mapToInt(n -> n).sum();
  }

  /** Whether any occurrence was taken for a person. */
  boolean isEverPerson(Name name) {
    return counts.getOrDefault(key(name), Map.of()).containsKey(EntityType.PERSON);
  }
}

package dev.backstory.annotate.name;

import dev.backstory.model.EntityType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides once an article what each name names: what most of its occurrences were taken for, the
 * first at a tie; a person where a title or a suffix such as "Jr." says so.
 */
final class NameTypes {
  /** Suffixes that only people have, other than "II" of wars and works. */
  private static final Set<String> JUNIOR = Set.of("jr", "sr");

  private final Map<String, Map<EntityType, Integer>> counts = new HashMap<>();
  private final Map<String, EntityType> first = new HashMap<>();
  private final Set<String> titled = new HashSet<>();

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
    boolean maybe = name.type() == EntityType.PERSON || name.type() == EntityType.ORGANISATION;
    if (maybe && (context.hasOffice() || !context.gender().isEmpty())) {
      titled.add(key);
    }
  }

  /** Names in capitals name what the others do. */
  private static String key(Name name) {
    return name.text().toLowerCase(Locale.ROOT);
  }

  EntityType of(Name name) {
    String key = key(name);
    if (JUNIOR.contains(PersonName.of(name.text()).suffix())) {
      return EntityType.PERSON;
    }
    EntityType best = first.getOrDefault(key, name.type());
    Map<EntityType, Integer> votes = counts.getOrDefault(key, Map.of());
    for (Map.Entry<EntityType, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > votes.getOrDefault(best, 0)) {
        best = vote.getKey();
      }
    }
    boolean titledPerson = name.isOneWord() && titled.contains(key);
    return best == EntityType.ORGANISATION && titledPerson ? EntityType.PERSON : best;
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

package dev.backstory.compose.topic;

import dev.backstory.notation.NameKey;
import dev.backstory.port.admin.TopicRulings;
import dev.backstory.port.admin.TopicRulings.Kind;
import dev.backstory.port.admin.TopicRulings.Ruling;
import dev.backstory.port.admin.TopicRulings.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What editors decided of topics. A topic is an entry of a knowledge base or, where a story links
 * none, a name; those that are one by decision, or have another name, are one entity on all pages.
 */
final class DecidedTopics {
  static final DecidedTopics NONE = new DecidedTopics(List.of());

  private final Map<String, Decided> decided = new HashMap<>();
  private final List<Ruling> apart;

  /**
   * A topic that was decided on.
   *
   * @param entity of a knowledge base, or one that there is by decision alone
   * @param name by which it goes
   * @param names under which it was decided on
   */
  record Decided(String entity, String name, Set<String> names) {
    boolean isEntry() {
      return !entity.startsWith(TopicRulings.OWN);
    }
  }

  /**
   * @param standing in the order in which it was decided
   */
  DecidedTopics(List<Ruling> standing) {
    this.apart = standing.stream().filter(it -> it.kind() == Kind.APART).toList();
    Map<String, Subject> same = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    Map<String, Long> first = new LinkedHashMap<>();
    Map<String, Subject> subjects = new HashMap<>();
    for (Ruling ruling : standing) {
      String key = key(ruling.topic());
      switch (ruling.kind()) {
        case NAME -> names.put(key, ruling.other().name());
        case SAME -> {
          same.put(key, ruling.other());
          first.putIfAbsent(key(ruling.other()), ruling.id());
          subjects.putIfAbsent(key(ruling.other()), ruling.other());
        }
        case APART -> {
          continue;
        }
      }
      first.putIfAbsent(key, ruling.id());
      subjects.putIfAbsent(key, ruling.topic());
    }
    Map<String, Set<String>> members = new LinkedHashMap<>();
    for (String key : first.keySet()) {
      members.computeIfAbsent(root(key, same), _ -> new LinkedHashSet<>()).add(key);
    }
    members.forEach(
        (root, keys) -> {
          Decided topic = decided(root, keys, subjects, names, first);
          keys.forEach(key -> decided.put(key, topic));
        });
  }

  private static Decided decided(
      String root,
      Set<String> keys,
      Map<String, Subject> subjects,
      Map<String, String> names,
      Map<String, Long> first) {
    Subject of = subjects.getOrDefault(root, new Subject(root, null));
    Set<String> all = new LinkedHashSet<>(Set.of(of.name()));
    String entity = of.entity();
    long number = Long.MAX_VALUE;
    for (String key : keys) {
      Subject member = subjects.getOrDefault(key, of);
      all.add(member.name());
      entity = entity == null ? member.entity() : entity;
      number = Math.min(number, first.getOrDefault(key, number));
    }
    return new Decided(
        entity == null ? TopicRulings.OWN + number : entity,
        names.getOrDefault(root, of.name()),
        all);
  }

  private static String root(String key, Map<String, Subject> same) {
    Set<String> seen = new HashSet<>();
    String root = key;
    for (Subject next = same.get(root); next != null && seen.add(root); next = same.get(root)) {
      root = key(next);
    }
    return root;
  }

  private static String key(Subject subject) {
    return key(subject.name(), subject.entity());
  }

  private static String key(String name, @Nullable String entity) {
    return entity == null ? "named " + NameKey.of(name) : entity;
  }

  /** What was decided of what a story names so, and takes for this entry or none. */
  Optional<Decided> of(String name, @Nullable String entity) {
    return Optional.ofNullable(decided.get(key(name, entity)));
  }

  /** Whether a name is not this entry. */
  boolean isNot(String name, String entity) {
    return apart.stream()
        .anyMatch(it -> entity.equals(it.other().entity()) && isCalled(name, it.topic()));
  }

  /** Whether a name is not another name of what it is taken for. */
  boolean standsAlone(String name) {
    return apart.stream().anyMatch(it -> isCalled(name, it.topic()));
  }

  /** Whether none of these names means the same as those. */
  boolean areApart(Collection<String> these, Collection<String> those) {
    return apart.stream()
        .anyMatch(
            it ->
                isAny(these, it.topic()) && isAny(those, it.other())
                    || isAny(those, it.topic()) && isAny(these, it.other()));
  }

  private static boolean isAny(Collection<String> names, Subject subject) {
    return names.stream().anyMatch(name -> isCalled(name, subject));
  }

  private static boolean isCalled(String name, Subject subject) {
    return NameKey.of(name).equals(NameKey.of(subject.name()));
  }
}

package dev.backstory.site.catalogue;

import dev.backstory.port.ListedStory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The stories that quote somebody by one full name and could not link it, told apart by whom they
 * mean. They mean one person where a chain of common company connects them, and the entity of that
 * name where it is the only one, no story has both, and they have company in common.
 *
 * @param joined those that mean the only entity of the name
 * @param others the others, those of each person together
 */
record Namesakes(List<ListedStory> joined, List<List<ListedStory>> others) {
  private static final Namesakes NONE = new Namesakes(List.of(), List.of());

  /**
   * @param name as names are compared
   * @param unlinked stories that quote somebody by it whom they could not link, newest first
   * @param entity stories that call the only entity of the name so; empty if there is none, or
   *     another one
   */
  static Namesakes of(String name, List<ListedStory> unlinked, List<ListedStory> entity) {
    if (unlinked.isEmpty()) {
      return NONE;
    }
    Map<Boolean, List<List<ListedStory>>> persons =
        persons(name, unlinked).stream()
            .collect(Collectors.partitioningBy(person -> isSame(name, person, entity)));
    List<ListedStory> joined =
        persons.getOrDefault(true, List.of()).stream().flatMap(List::stream).toList();
    return new Namesakes(joined, persons.getOrDefault(false, List.of()));
  }

  private static boolean isSame(String name, List<ListedStory> person, List<ListedStory> entity) {
    return !entity.isEmpty()
        && Collections.disjoint(ids(person), ids(entity))
        && !Collections.disjoint(company(name, person), company(name, entity));
  }

  private static Set<String> ids(List<ListedStory> stories) {
    return stories.stream().map(ListedStory::id).collect(Collectors.toSet());
  }

  private static Set<String> company(String name, List<ListedStory> stories) {
    return stories.stream()
        .flatMap(story -> Callings.company(story, name).stream())
        .collect(Collectors.toSet());
  }

  /** The stories in parts that have no company in common. */
  private static List<List<ListedStory>> persons(String name, List<ListedStory> stories) {
    Map<String, Integer> metIn = new HashMap<>();
    int[] parts = new int[stories.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = i;
      for (String other : Callings.company(stories.get(i), name)) {
        Integer before = metIn.putIfAbsent(other, i);
        if (before != null) {
          parts[part(parts, i)] = part(parts, before);
        }
      }
    }
    Map<Integer, List<ListedStory>> persons = new TreeMap<>();
    for (int i = 0; i < parts.length; i++) {
      persons.computeIfAbsent(part(parts, i), _ -> new ArrayList<>()).add(stories.get(i));
    }
    return List.copyOf(persons.values());
  }

  /** The first of the stories that a story is together with; the way there gets shorter. */
  private static int part(int[] parts, int story) {
    int at = story;
    while (parts[at] != at) {
      parts[at] = parts[parts[at]];
      at = parts[at];
    }
    return at;
  }
}

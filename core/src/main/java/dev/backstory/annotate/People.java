package dev.backstory.annotate;

import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people whom an article names in full, and whom their surnames stand for at each place. */
final class People {
  private final Map<String, List<Name>> bySurname = new HashMap<>();
  private final Map<String, List<Name>> byFirstName = new HashMap<>();
  private final Map<String, String> longest = new HashMap<>();

  private People() {}

  static People of(List<Name> names) {
    People people = new People();
    for (Name name : names) {
      if (name.type() == EntityType.PERSON && !name.isOneWord()) {
        people.add(name);
      }
    }
    return people;
  }

  private void add(Name name) {
    bySurname.computeIfAbsent(surname(name), key -> new ArrayList<>()).add(name);
    byFirstName.computeIfAbsent(name.firstWord(), key -> new ArrayList<>()).add(name);
    longest.merge(key(name), name.text(), (a, b) -> b.length() > a.length() ? b : a);
  }

  /** Middle names and initials do not part two people. */
  private static String key(Name name) {
    return name.firstWord() + " " + surname(name);
  }

  /** The last word that is not a suffix such as "Jr.". */
  private static String surname(Name name) {
    String text = name.text();
    for (String suffix : List.of(", Jr.", " Jr.", " Jr", ", Sr.", " Sr.", " II", " III")) {
      if (text.endsWith(suffix)) {
        text = text.substring(0, text.length() - suffix.length());
      }
    }
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  /** Whether the name is one word with which somebody's full name ends. */
  boolean isSurname(Name name) {
    return name.isOneWord() && bySurname.containsKey(name.text());
  }

  /** The full name that a person's name stands for; itself when the article has no fuller one. */
  String fullName(Name name) {
    if (!name.isOneWord()) {
      return longest.getOrDefault(key(name), name.text());
    }
    Name full = nearest(bySurname.get(name.text()), name);
    if (full == null) {
      full = nearest(byFirstName.get(name.text()), name);
    }
    return full == null ? name.text() : longest.getOrDefault(key(full), full.text());
  }

  /** The last one before the name, else the first of all. */
  private static @Nullable Name nearest(@Nullable List<Name> candidates, Name name) {
    if (candidates == null) {
      return null;
    }
    int low = 0;
    int high = candidates.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (candidates.get(middle).start() < name.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return candidates.get(Math.max(0, low - 1));
  }
}

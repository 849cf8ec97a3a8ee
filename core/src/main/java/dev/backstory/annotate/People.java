package dev.backstory.annotate;

import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people whom an article names in full, and whom their surnames stand for at each place: of
 * several that fit the one whom the article names most, first or last before. Where two fit about
 * as well, nobody.
 */
final class People {
  private static final int CLEAR_LEAD = 1;
  private static final int MOST_MENTIONS = 4;
  private static final int RELATIVE = 2;
  private static final int SAME_OFFICE = 4;

  private final Map<PersonName, Person> people = new LinkedHashMap<>();
  private final Map<String, List<Person>> bySurname = new HashMap<>();
  private final Map<String, List<Person>> byGivenName = new HashMap<>();

  /** How a surname is introduced by a title before anybody of that name is named in full. */
  private final Map<String, NameContext> introduced = new HashMap<>();

  /** Surnames that stand alone before they stand in a full name. */
  private final Map<String, Integer> firstBare = new HashMap<>();

  private People() {}

  /**
   * @param contexts of the names, in their order
   */
  static People of(List<Name> names, List<NameContext> contexts) {
    People people = new People();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      if (name.type() == EntityType.PERSON) {
        people.add(name, contexts.get(i));
      }
    }
    return people;
  }

  private void add(Name name, NameContext context) {
    PersonName parts = PersonName.of(name.text());
    if (!parts.isFull()) {
      addBare(name, parts, context);
      return;
    }
    Person person = people.get(parts);
    if (person == null) {
      person = new Person(parts);
      people.put(parts, person);
      bySurname.computeIfAbsent(parts.surname(), key -> new ArrayList<>()).add(person);
      byGivenName.computeIfAbsent(parts.given(), key -> new ArrayList<>()).add(person);
    }
    person.add(name, context);
  }

  private void addBare(Name name, PersonName parts, NameContext context) {
    if (!parts.suffix().isEmpty()) {
      return;
    }
    firstBare.putIfAbsent(parts.surname(), name.start());
    if (context.hasTitle() && !bySurname.containsKey(parts.surname())) {
      introduced.putIfAbsent(parts.surname(), context);
    }
  }

  /** Whether somebody named in full, or with a title, has the word for a surname. */
  boolean hasSurname(String word) {
    String surname = word.toLowerCase(Locale.ROOT);
    return bySurname.containsKey(surname) || introduced.containsKey(surname);
  }

  /** The full name that a person's name stands for; itself when nobody's is sure. */
  String fullName(Name name, NameContext context) {
    PersonName parts = PersonName.of(name.text());
    Person person =
        parts.isFull() && people.containsKey(parts)
            ? people.get(parts)
            : best(candidates(parts, context), name, context);
    return person == null ? name.text() : person.fullName();
  }

  /** Those who may be meant by a surname or a given name, with a suffix or without. */
  private List<Person> candidates(PersonName parts, NameContext context) {
    Set<Person> found = new LinkedHashSet<>();
    found.addAll(bySurname.getOrDefault(parts.surname(), List.of()));
    String given = PersonName.given(parts.surname());
    if (!context.hasTitle()) {
      found.addAll(byGivenName.getOrDefault(given, List.of()));
    }
    if (!parts.suffix().isEmpty()) {
      return found.stream().filter(p -> p.name.suffix().equals(parts.suffix())).toList();
    }
    boolean others = found.stream().anyMatch(person -> !person.hasSuffix());
    return found.stream()
        .filter(person -> !person.contradicts(context))
        .filter(person -> !person.hasSuffix() || !others && !isBareBefore(person))
        .filter(person -> !person.isRelative() || !isBareBefore(person))
        .filter(this::isIntroduced)
        .toList();
  }

  private boolean isBareBefore(Person person) {
    Integer bare = firstBare.get(person.name.surname());
    return bare != null && bare < person.first();
  }

  /** Not somebody else than the one who was first named by title and surname alone. */
  private boolean isIntroduced(Person person) {
    NameContext first = introduced.get(person.name.surname());
    return first == null || person.agreesWith(first);
  }

  private static @Nullable Person best(List<Person> candidates, Name name, NameContext context) {
    Person best = null;
    int lead = 0;
    int highest = 0;
    for (Person person : candidates) {
      int score = score(person, candidates, name, context);
      if (best == null || score > highest) {
        lead = best == null ? CLEAR_LEAD : score - highest;
        best = person;
        highest = score;
      } else {
        lead = Math.min(lead, highest - score);
      }
    }
    return lead >= CLEAR_LEAD ? best : null;
  }

  private static int score(Person person, List<Person> candidates, Name name, NameContext context) {
    int last = person.lastBefore(name.start());
    boolean latest = last >= 0;
    boolean first = true;
    for (Person other : candidates) {
      latest &= other.lastBefore(name.start()) <= last;
      first &= other.first() >= person.first();
    }
    int score = Math.min(person.mentions(), MOST_MENTIONS);
    score += first ? 1 : 0;
    score += latest ? 1 : 0;
    score -= person.isRelative() ? RELATIVE : 0;
    return score + (context.hasOffice() && person.hasOffice(context.title()) ? SAME_OFFICE : 0);
  }
}

package dev.backstory.annotate.name;

import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final int MOST_MENTIONS = 5;
  private static final int RELATIVE = 1;
  private static final int NAMESAKE = 4;
  private static final int NOT_YET_NAMED = 2;
  private static final int FIRST = 2;

  /** UTF-16 length of about a sentence. */
  private static final int JUST_NAMED = 150;

  private static final int SAME_OFFICE = 4;

  /** Of more bearers of one name, as in a list of names, nobody is meant; they are not compared. */
  private static final int MOST_CANDIDATES = 40;

  private final Map<PersonName, Person> people = new LinkedHashMap<>();
  private final Map<String, List<Person>> bySurname = new HashMap<>();
  private final Map<String, List<Person>> byGivenName = new HashMap<>();

  /** How a surname is introduced by a title before anybody of that name is named in full. */
  private final Map<String, NameContext> introduced = new HashMap<>();

  /** As what the courtesy titles before a bare surname address its bearers. */
  private final Map<String, Set<String>> genders = new HashMap<>();

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
    if (!parts.suffix().isEmpty() || !name.isOneWord()) {
      return;
    }
    firstBare.putIfAbsent(parts.surname(), name.start());
    if (context.hasOffice() && !bySurname.containsKey(parts.surname())) {
      introduced.putIfAbsent(parts.surname(), context);
    }
    if (!context.gender().isEmpty()) {
      genders.computeIfAbsent(parts.surname(), key -> new HashSet<>()).add(context.gender());
    }
  }

  /** Whether somebody named in full has the word for a surname. */
  boolean hasSurname(String word) {
    return bySurname.containsKey(word.toLowerCase(Locale.ROOT));
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
    List<Person> relations = bySurname.getOrDefault(parts.surname(), List.of());
    List<Person> namesakes = byGivenName.getOrDefault(PersonName.given(parts.surname()), List.of());
    if (relations.size() + namesakes.size() > MOST_CANDIDATES) {
      return List.of();
    }
    Set<Person> found = new LinkedHashSet<>(relations);
    found.addAll(namesakes);
    if (!parts.suffix().isEmpty()) {
      return found.stream().filter(p -> p.name.suffix().equals(parts.suffix())).toList();
    }
    return found.stream()
        .filter(person -> !person.contradicts(context))
        .filter(person -> !person.name.surname().equals(parts.surname()) || isFree(person))
        .toList();
  }

  /** Whether the surname alone may stand for the person: it has not stood for another before. */
  private boolean isFree(Person person) {
    return isIntroduced(person)
        && !((person.hasSuffix() || person.isRelative()) && isBareBefore(person));
  }

  private boolean isBareBefore(Person person) {
    Integer bare = firstBare.get(person.name.surname());
    return bare != null && bare < person.first();
  }

  /** Not somebody else than the holder of an office who was first named by surname alone. */
  private boolean isIntroduced(Person person) {
    NameContext first = introduced.get(person.name.surname());
    if (first == null || person.agreesWith(first)) {
      return true;
    }
    Set<String> addressed = genders.getOrDefault(person.name.surname(), Set.of());
    return !person.isRelative()
        && !person.hasSuffix()
        && (person.mayBeWoman()
            ? addressed.equals(Set.of("she"))
            : !addressed.equals(Set.of("she")));
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
    score += first ? FIRST : 0;
    score += latest ? name.start() - last < JUST_NAMED ? 2 : 1 : 0;
    score -= last < 0 ? NOT_YET_NAMED : 0;
    score -= person.isRelative() ? RELATIVE : 0;
    score -= person.hasSuffix() && hasNamesake(person, candidates) ? NAMESAKE : 0;
    return score + (context.hasOffice() && person.hasOffice(context.title()) ? SAME_OFFICE : 0);
  }

  /** Whether somebody of the same name has no suffix: "John Doe" beside "John Doe Jr.". */
  private static boolean hasNamesake(Person person, List<Person> candidates) {
    return candidates.stream()
        .anyMatch(other -> !other.hasSuffix() && other.name.given().equals(person.name.given()));
  }
}

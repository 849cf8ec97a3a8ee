package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.name.PersonName;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.notation.WordList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The people of an article by surname: a bare surname is completed only if one of them bears it.
 */
final class NameBearers {
  private static final Set<String> TITLES = WordList.read("annotate/name/titles.txt").words();

  private final Map<String, Set<PersonName>> bySurname = new HashMap<>();
  private final Map<PersonName, String> fullNames = new HashMap<>();
  private final List<QuoteMarkedSentence> clauses;
  private final PersonRoles roles;

  NameBearers(List<QuoteMarkedSentence> clauses, List<Name> names, PersonRoles roles) {
    this.clauses = clauses;
    this.roles = roles;
    for (Name name : names) {
      if (name.type() == EntityType.PERSON) {
        add(name.text());
        add(name.full());
      }
    }
  }

  private void add(String text) {
    PersonName name = PersonName.of(text);
    if (name.isFull() && !TITLES.contains(name.given())) {
      Set<PersonName> bearers = bySurname.computeIfAbsent(name.surname(), key -> new HashSet<>());
      if (bearers.stream().noneMatch(other -> isSlip(text, name, other))) {
        bearers.add(name);
      }
      fullNames.putIfAbsent(name, text);
    }
  }

  /** Whether letters of the one given name have changed places in the other: "Betsy", "Besty". */
  private boolean isSlip(String text, PersonName name, PersonName other) {
    String given = text.substring(0, text.indexOf(' '));
    String known = fullName(other).split(" ", 2)[0];
    return name.suffix().equals(other.suffix())
        && given.charAt(0) == known.charAt(0)
        && Arrays.equals(given.chars().sorted().toArray(), known.chars().sorted().toArray());
  }

  /** How many people may be meant by a name where it stands; those whom its title excludes not. */
  int of(Name name) {
    PersonName parts = PersonName.of(name.text());
    Set<PersonName> bearers = bySurname.getOrDefault(parts.surname(), Set.of());
    if (parts.isFull() || bearers.size() < 2) {
      return Math.min(1, bearers.size());
    }
    String title = PersonRoles.pronounOf(clauses.get(name.sentence()).word(name.first() - 1));
    return (int)
        bearers.stream()
            .filter(bearer -> title.isEmpty() || roles.fits(fullName(bearer), title))
            .count();
  }

  private String fullName(PersonName bearer) {
    return fullNames.getOrDefault(bearer, bearer.surname());
  }

  /**
   * The full name; the words as they stand if several people or only a dead one may be meant, or if
   * the full name is none of a person with this surname or given name.
   */
  String shown(Name name) {
    boolean bare = !PersonName.of(name.text()).isFull();
    return bare && (of(name) > 1 || roles.isDead(name.full()) || !isEnding(name))
        ? name.text()
        : name.full();
  }

  /** Whether the full name ends in the name, or begins with it if that is a given name. */
  private boolean isEnding(Name name) {
    PersonName parts = PersonName.of(name.text());
    PersonName full = PersonName.of(name.full());
    String given = PersonName.given(parts.surname());
    return full.surname().equals(parts.surname())
        || full.given().equals(given)
            && PersonRoles.isGivenName(given)
            && !bySurname.containsKey(parts.surname());
  }
}

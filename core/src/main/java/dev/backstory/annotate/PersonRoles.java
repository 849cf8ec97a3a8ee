package dev.backstory.annotate;

import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article says that its people are: the nouns before a name ("Finance Minister Jane Doe")
 * and the apposition behind it ("Jane Doe, a spokeswoman for the ministry,").
 */
final class PersonRoles {
  private static final int LONGEST_ROLE = 10;
  private static final Set<String> COURTESY =
      Set.of("mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms.");
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "its", "their", "his", "her");
  private static final Set<String> PERSON_ENDINGS =
      WordList.read("person-nouns.txt").section("endings");
  private static final Set<String> MALE = Set.of("mr", "mr.", "sir", "lord", "king", "prince");
  private static final Set<String> FEMALE =
      Set.of("mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "dame");

  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, List<Name>> byNoun = new HashMap<>();
  private final Map<String, String> pronouns = new HashMap<>();

  private PersonRoles() {}

  static PersonRoles of(List<Clause> clauses, List<Name> names) {
    PersonRoles people = new PersonRoles();
    for (Name name : names) {
      if (name.type() == EntityType.PERSON) {
        people.add(clauses.get(name.sentence()), name);
      }
    }
    return people;
  }

  private void add(Clause clause, Name name) {
    String title = clause.word(name.first() - 1);
    if (MALE.contains(title)) {
      pronouns.putIfAbsent(name.full(), "he");
    } else if (FEMALE.contains(title)) {
      pronouns.putIfAbsent(name.full(), "she");
    }
    String role = before(clause, name);
    role = role == null ? behind(clause, name) : role;
    if (role != null) {
      roles.putIfAbsent(name.full(), role);
      for (String word : role.toLowerCase(Locale.ROOT).split(" ")) {
        byNoun.computeIfAbsent(word, key -> new ArrayList<>()).add(name);
      }
    }
  }

  private static @Nullable String before(Clause clause, Name name) {
    int first = name.first();
    while (first > 0 && name.first() - first < LONGEST_ROLE && isTitleWord(clause, first - 1)) {
      first--;
    }
    int last = name.first();
    while (last > first && COURTESY.contains(clause.word(last - 1))) {
      last--;
    }
    while (first < last && clause.pos(first).equals("POS")) {
      first++;
    }
    return last > first && isOffice(clause, last - 1) ? clause.text(first, last) : null;
  }

  /** A title in capitals or a common noun for a person, not "wife" or "painting". */
  private static boolean isOffice(Clause clause, int token) {
    String word = clause.word(token);
    return clause.pos(token).equals("NNP") && Character.isLetter(word.charAt(0))
        || clause.pos(token).equals("NN") && PERSON_ENDINGS.stream().anyMatch(word::endsWith);
  }

  private static boolean isTitleWord(Clause clause, int token) {
    String pos = clause.pos(token);
    return !clause.isQuoted(token)
        && !clause.isTime(token)
        && (pos.startsWith("NN")
            || pos.startsWith("JJ")
            || pos.equals("POS")
            || pos.equals("HYPH")
            || clause.is(token, "of") && clause.pos(token - 1).equals("NNP"));
  }

  private static @Nullable String behind(Clause clause, Name name) {
    int first = name.last() + 1;
    if (!clause.is(name.last(), ",") || !opensRole(clause, first)) {
      return null;
    }
    int last = first;
    boolean noun = false;
    while (last < clause.size() && last - first < LONGEST_ROLE && !endsRole(clause, last)) {
      noun |= clause.isNoun(last);
      last++;
    }
    int from = ARTICLES.contains(clause.word(first)) ? first + 1 : first;
    boolean whole = noun && endsRole(clause, last);
    while (last > from && !clause.isNominal(last - 1)) {
      last--;
    }
    return whole && last > from ? clause.text(from, last) : null;
  }

  private static boolean opensRole(Clause clause, int token) {
    String pos = clause.pos(token);
    boolean common = pos.equals("NN") || pos.startsWith("JJ") || pos.equals("DT");
    return !clause.isQuoted(token)
        && (common || pos.equals("PRP$") || pos.equals("NNP") && clause.entity(token).equals("O"));
  }

  private static boolean endsRole(Clause clause, int token) {
    return token >= clause.size()
        || clause.is(token, ",")
        || clause.is(token, ".")
        || clause.is(token, ":")
        || clause.isQuoted(token)
        || clause.isVerb(token)
        || clause.pos(token).startsWith("W");
  }

  /** The role of the person with this full name, as the article first gives it; null if never. */
  @Nullable String roleOf(String fullName) {
    return roles.get(fullName);
  }

  /** Whether "he" or "she" may stand for the person, by what the article says. */
  boolean fits(String fullName, String pronoun) {
    String known = pronouns.get(fullName);
    return known == null || known.equals(pronoun);
  }

  /** The last person before the position whose role has this noun; null if there is none. */
  @Nullable String personWith(String noun, int position) {
    String found = null;
    for (Name name : byNoun.getOrDefault(noun, List.of())) {
      if (name.start() >= position) {
        break;
      }
      found = name.full();
    }
    return found;
  }
}

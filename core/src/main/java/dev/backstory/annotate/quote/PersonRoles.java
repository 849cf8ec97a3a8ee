package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Deaths;
import dev.backstory.annotate.name.GenderVotes;
import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.name.Offices;
import dev.backstory.annotate.name.PersonName;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.notation.FormerRole;
import dev.backstory.notation.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an article says that its people are, which pronoun stands for them, and who is dead. */
final class PersonRoles {
  private static final WordList WORDS = WordList.read("annotate/name/person-words.txt");
  private static final Set<String> MALE = WORDS.section("male titles");
  private static final Set<String> FEMALE = WORDS.section("female titles");
  private static final Set<String> MEN = WORDS.section("men's given names");
  private static final Set<String> WOMEN = WORDS.section("women's given names");

  private final Map<String, String> roles = new HashMap<>();

  /** Full names of those whose role so far is one that they once had, told in passing. */
  private final Set<String> passing = new HashSet<>();

  private final Offices offices = new Offices();
  private final Map<String, String> pronouns = new HashMap<>();
  private final Set<String> dead = new HashSet<>();
  private final GenderVotes votes;

  private PersonRoles(GenderVotes votes) {
    this.votes = votes;
  }

  static PersonRoles of(List<QuoteMarkedSentence> clauses, List<Name> names) {
    PersonRoles people = new PersonRoles(GenderVotes.of(clauses, names));
    for (Name name : names) {
      if (name.type() == EntityType.PERSON) {
        people.add(clauses.get(name.sentence()), name);
      }
    }
    return people;
  }

  private void add(QuoteMarkedSentence clause, Name name) {
    String pronoun = pronounOf(clause.word(name.first() - 1));
    if (!pronoun.isEmpty()) {
      pronouns.putIfAbsent(name.full(), pronoun);
    }
    if (!clause.isQuoted(name.first()) && Deaths.tells(clause, name)) {
      dead.add(name.full());
    }
    String role = PersonRoleReader.read(clause, name);
    if (role != null) {
      addRole(name, role, isPassing(clause, name, role));
      offices.add(name, role);
    }
  }

  /** The first role counts, but a present one more than "a former mayor of Lindow". */
  private void addRole(Name name, String role, boolean once) {
    String known = roles.get(name.full());
    if (known == null) {
      roles.put(name.full(), role);
      if (once) {
        passing.add(name.full());
      }
    } else if (!once
        && passing.contains(name.full())
        && !FormerRole.is(role)
        && !FormerRole.isCourtesy(role, known)) {
      roles.put(name.full(), role);
      passing.remove(name.full());
    }
  }

  private static boolean isPassing(QuoteMarkedSentence clause, Name name, String role) {
    return FormerRole.is(role)
        && clause.is(name.last(), ",")
        && clause.pos(name.last() + 1).equals("DT");
  }

  private static String bare(String word) {
    return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /** Whether a word is a common given name, in lower case. */
  static boolean isGivenName(String word) {
    return MEN.contains(word) || WOMEN.contains(word);
  }

  /** "He" or "she" by a title such as "Mrs."; empty if the word tells neither. */
  static String pronounOf(String title) {
    String bare = bare(title);
    return MALE.contains(bare) ? "he" : FEMALE.contains(bare) ? "she" : "";
  }

  /** The role of the person with this full name, as the article first gives it; null if never. */
  @Nullable String roleOf(String fullName) {
    return roles.get(fullName);
  }

  /** Whether "he" or "she" may stand for the person, by what the article says or the given name. */
  boolean fits(String fullName, String pronoun) {
    String known = pronouns.get(fullName);
    String given = PersonName.of(fullName).given();
    if (known == null && !given.isEmpty()) {
      known = MEN.contains(given) ? "he" : WOMEN.contains(given) ? "she" : null;
    }
    String voted = known == null ? votes.pronoun(fullName) : "";
    known = voted.isEmpty() ? known : voted;
    return known == null || known.equals(pronoun);
  }

  /** Whether the article tells which pronoun stands for the person, or the given name does. */
  boolean isKnown(String fullName) {
    return !(fits(fullName, "he") && fits(fullName, "she"));
  }

  /**
   * The person before the position whom a description such as "vice president" means; null if that
   * is nobody.
   */
  @Nullable String personWith(String description, int position) {
    return offices.personWith(description, position);
  }

  /** Whether the article tells that the person is dead. */
  boolean isDead(String fullName) {
    return dead.contains(fullName);
  }
}

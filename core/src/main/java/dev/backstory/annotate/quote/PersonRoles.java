package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.name.PersonName;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.notation.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an article says that its people are, and which pronoun stands for them. */
final class PersonRoles {
  private static final WordList WORDS = WordList.read("annotate/name/person-words.txt");
  private static final Set<String> MALE = WORDS.section("male titles");
  private static final Set<String> FEMALE = WORDS.section("female titles");
  private static final Set<String> MEN = WORDS.section("men's given names");
  private static final Set<String> WOMEN = WORDS.section("women's given names");

  /** UTF-16 length of about two paragraphs. */
  private static final int JUST_NAMED = 600;

  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, List<Name>> byNoun = new HashMap<>();
  private final Map<String, String> pronouns = new HashMap<>();

  private PersonRoles() {}

  static PersonRoles of(List<QuoteMarkedSentence> clauses, List<Name> names) {
    PersonRoles people = new PersonRoles();
    for (Name name : names) {
      if (name.type() == EntityType.PERSON) {
        people.add(clauses.get(name.sentence()), name);
      }
    }
    return people;
  }

  private void add(QuoteMarkedSentence clause, Name name) {
    String title = bare(clause.word(name.first() - 1));
    if (MALE.contains(title)) {
      pronouns.putIfAbsent(name.full(), "he");
    } else if (FEMALE.contains(title)) {
      pronouns.putIfAbsent(name.full(), "she");
    }
    String role = PersonRoleReader.read(clause, name);
    if (role != null) {
      roles.putIfAbsent(name.full(), role);
      for (String word : role.toLowerCase(Locale.ROOT).split("[ -]")) {
        byNoun.computeIfAbsent(longForm(bare(word)), key -> new ArrayList<>()).add(name);
      }
    }
  }

  private static String bare(String word) {
    return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static String longForm(String title) {
    return switch (title) {
      case "gov" -> "governor";
      case "sen" -> "senator";
      case "rep" -> "representative";
      case "gen" -> "general";
      case "prof" -> "professor";
      case "col" -> "colonel";
      case "capt" -> "captain";
      case "lt" -> "lieutenant";
      default -> title;
    };
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
    return known == null || known.equals(pronoun);
  }

  /**
   * The person before the position whom a description means: the only one whose role has its noun,
   * or who alone of several has been named just before. Null if that is nobody.
   */
  @Nullable String personWith(String noun, int position) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> near = new LinkedHashSet<>();
    for (Name name : byNoun.getOrDefault(longForm(noun), List.of())) {
      if (name.start() >= position) {
        break;
      }
      all.add(name.full());
      if (position - name.start() < JUST_NAMED) {
        near.add(name.full());
      }
    }
    Set<String> meant = all.size() == 1 ? all : near;
    return meant.size() == 1 ? meant.iterator().next() : null;
  }
}

package dev.backstory.annotate.name;

import dev.backstory.notation.Resource;
import dev.backstory.notation.Surname;
import dev.backstory.notation.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the words of a person's name are. Names are compared by these in lower case, so middle names
 * and initials do not part two people, but a suffix such as "Jr." does.
 *
 * @param given the first name, a short form as the name that it stands for; empty for a bare
 *     surname
 * @param surname the last word that is no suffix
 * @param suffix such as "jr"; empty if there is none
 */
public record PersonName(String given, String surname, String suffix) {
  private static final Set<String> NO_GIVEN_NAMES =
      WordList.read("annotate/name/person-words.txt").section("no given names");
  private static final Map<String, String> GIVEN_NAMES = givenNames();

  /** The words of a name as they are written. */
  public static PersonName of(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split(" ");
    int last = words.length - 1;
    String suffix = last > 0 && isSuffix(words[last]) ? bare(words[last--]) : "";
    String given = last > 0 ? bare(words[0]) : "";
    return new PersonName(GIVEN_NAMES.getOrDefault(given, given), bare(words[last]), suffix);
  }

  static boolean isSuffix(String word) {
    return Surname.isGeneration(word);
  }

  /** The given name that a word is or is short for. */
  public static String given(String word) {
    return GIVEN_NAMES.getOrDefault(word, word);
  }

  public boolean isFull() {
    return !given.isEmpty() && !NO_GIVEN_NAMES.contains(given);
  }

  private static String bare(String word) {
    return word.endsWith(".") || word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
  }

  private static Map<String, String> givenNames() {
    Map<String, String> names = new HashMap<>();
    for (String line : Resource.lines("annotate/name/given-names.txt")) {
      List<String> family = List.of(line.split(" "));
      family.forEach(name -> names.put(name, family.getFirst()));
    }
    return Map.copyOf(names);
  }
}

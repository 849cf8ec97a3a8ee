package dev.backstory.annotate.name;

import dev.backstory.notation.GivenName;
import dev.backstory.notation.Surname;
import dev.backstory.notation.WordList;
import java.util.Locale;
import java.util.Set;

/**
 * What the words of a person's name are. Names are compared by these in lower case, so middle names
 * and initials do not part two people, but a suffix such as "Jr." does.
 *
 * @param given the first name, a short form as the name that it stands for; empty for a bare
 *     surname
 * @param surname the last word that is no suffix, the first where the given name stands last
 * @param suffix such as "jr"; empty if there is none
 */
public record PersonName(String given, String surname, String suffix) {
  private static final Set<String> NO_GIVEN_NAMES =
      WordList.read("annotate/name/person-words.txt").section("no given names");

  /** The words of a name as they are written. */
  public static PersonName of(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split(" ");
    int last = words.length - 1;
    String suffix = last > 0 && isSuffix(words[last]) ? bare(words[last--]) : "";
    boolean first = last > 0 && Surname.isFirst(text);
    String given = last > 0 ? bare(words[first ? last : 0]) : "";
    return new PersonName(GivenName.of(given), bare(words[first ? 0 : last]), suffix);
  }

  static boolean isSuffix(String word) {
    return Surname.isGeneration(word);
  }

  /** The given name that a word is or is short for. */
  public static String given(String word) {
    return GivenName.of(word);
  }

  public boolean isFull() {
    return !given.isEmpty() && !NO_GIVEN_NAMES.contains(given);
  }

  private static String bare(String word) {
    return word.endsWith(".") || word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
  }
}

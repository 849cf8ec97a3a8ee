package dev.backstory.notation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The surname in the full name of a person, as it is written there. */
public final class Surname {
  private static final Set<String> GENERATIONS =
      Set.copyOf(Resource.lines("notation/generations.txt"));

  /** A given name of two syllables, which in Korea stands behind the surname. */
  private static final Pattern SYLLABLES = Pattern.compile("\\p{Lu}\\p{Ll}+-\\p{Ll}+");

  private Surname() {}

  /**
   * The last word that is no generation: "Lind" of "Ada Lind, Jr."; but the first of "Han Soo-ah".
   */
  public static String of(String name) {
    int end = name.length();
    int start = name.lastIndexOf(' ') + 1;
    if (start > 0 && isGeneration(name.substring(start))) {
      end = start - 1;
      start = name.lastIndexOf(' ', end - 1) + 1;
    }
    String last = bare(name.substring(start, end));
    return start > 0 && isGivenLast(last) ? name.substring(0, name.indexOf(' ')) : last;
  }

  /** Whether the first of the words of a name is the surname. */
  public static boolean isFirst(String name) {
    return name.indexOf(' ') > 0 && isGivenLast(name.substring(name.lastIndexOf(' ') + 1));
  }

  private static boolean isGivenLast(String last) {
    return SYLLABLES.matcher(last).matches();
  }

  /** Whether a word behind a name tells father from son: "Jr.", "III". */
  public static boolean isGeneration(String word) {
    return GENERATIONS.contains(bare(word).toLowerCase(Locale.ROOT));
  }

  private static String bare(String word) {
    boolean marked = word.length() > 1 && (word.endsWith(",") || word.endsWith("."));
    return marked ? word.substring(0, word.length() - 1) : word;
  }
}

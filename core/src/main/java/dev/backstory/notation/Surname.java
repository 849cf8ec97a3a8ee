package dev.backstory.notation;

import java.util.Locale;
import java.util.Set;

/** The surname in the full name of a person, as it is written there. */
public final class Surname {
  private static final Set<String> GENERATIONS =
      Set.copyOf(Resource.lines("notation/generations.txt"));

  private Surname() {}

  /** The last word that is no generation: "Lind" of "Ada Lind, Jr." */
  public static String of(String name) {
    int end = name.length();
    int start = name.lastIndexOf(' ') + 1;
    if (start > 0 && isGeneration(name.substring(start))) {
      end = start - 1;
      start = name.lastIndexOf(' ', end - 1) + 1;
    }
    return bare(name.substring(start, end));
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

package dev.backstory.notation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells names of people from what else stands in bylines, and takes degrees off them. */
final class PersonalName {
  private static final int MAX_WORDS = 5;
  private static final int SHOUTED = 5;
  private static final Set<String> NO_NAME =
      Set.copyOf(Resource.lines("notation/byline-words.txt"));
  private static final Set<String> DEGREES = Set.copyOf(Resource.lines("notation/degrees.txt"));
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le",
          "bin", "bint", "ibn", "al", "el", "ben", "ter", "ten", "y", "e", "zu", "af", "av", "do",
          "das", "ka", "wa");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’.\\-]*");

  /** A stop within a word, as "wsj.com" and the first part of mail addresses have it. */
  private static final Pattern ADDRESS = Pattern.compile("\\p{L}{3,}\\.\\p{L}{2,}");

  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsHiragana}]{2,6}");
  private static final Pattern SINGLE = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+");
  private static final Pattern CREDENTIAL =
      Pattern.compile("\\p{Lu}{3,6}|(?:\\p{Lu}\\p{Ll}?\\.){2,5}");

  private PersonalName() {}

  /**
   * The name without degrees behind it, or null if this is none.
   *
   * @param stated whether it is known to be somebody's name: then one word is enough, and capitals
   *     are not needed
   */
  static @Nullable String of(String text, boolean stated) {
    List<String> words = withoutDegrees(Arrays.asList(text.split("[\\s\\p{Z}]+")));
    if (words.isEmpty()
        || words.size() > MAX_WORDS
        || words.stream().anyMatch(PersonalName::isOther)) {
      return null;
    }
    String name = String.join(" ", words);
    if (words.size() == 1) {
      boolean single = stated && SINGLE.matcher(name).matches() && hasLowerCase(name);
      return UNSPACED.matcher(name).matches() || single ? name : null;
    }
    if (stated && name.equals(name.toLowerCase(Locale.ROOT)) && words.size() <= 3) {
      return capitalised(name);
    }
    return isCapitalised(words) ? cased(name) : null;
  }

  private static List<String> withoutDegrees(List<String> words) {
    int to = words.size();
    boolean mixed = words.stream().filter(PersonalName::hasLowerCase).count() >= 2;
    while (mixed && to > 2 && isDegree(words.get(to - 1))) {
      to--;
    }
    return words.subList(0, to);
  }

  private static boolean isDegree(String word) {
    boolean known = DEGREES.contains(key(word)) && !word.matches("\\p{Lu}?\\p{Ll}+");
    return known || CREDENTIAL.matcher(word).matches();
  }

  private static String key(String word) {
    return word.replace(".", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isOther(String word) {
    return ADDRESS.matcher(word).find()
        || !WORD.matcher(word).matches() && !UNSPACED.matcher(word).matches()
        || NO_NAME.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean hasLowerCase(String word) {
    return word.chars().anyMatch(Character::isLowerCase);
  }

  private static boolean isCapitalised(List<String> words) {
    int capitals = 0;
    for (String word : words) {
      boolean lower = Character.isLowerCase(word.codePointAt(0));
      if (lower && !PARTICLES.contains(word)) {
        return false;
      }
      capitals += lower ? 0 : 1;
    }
    return capitals > 0;
  }

  /** A name printed in capitals, as names are written. */
  private static String cased(String name) {
    boolean shouted = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > SHOUTED;
    return shouted ? capitalised(name.toLowerCase(Locale.ROOT)) : name;
  }

  private static String capitalised(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(start ? Character.toUpperCase(c) : c);
      start = !Character.isLetter(c);
    }
    return out.toString();
  }
}

package dev.backstory.models;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of WordNet's {@code data.noun}: one meaning and the words for it (format: wndb(5WN)).
 *
 * @param offset where the line begins in the file, which is the meaning's identity
 * @param file number of the lexicographer file, a coarse class
 * @param words for this meaning, as written, with spaces
 * @param kinds offsets of what it is a kind or an instance of
 * @param instance whether it is an individual and not a kind
 * @param gloss what it means
 */
record WordNetNoun(
    int offset, int file, List<String> words, List<Integer> kinds, boolean instance, String gloss) {
  private static final int FIRST_WORD = 4;

  static WordNetNoun parse(String line) {
    int bar = line.indexOf(" | ");
    String[] fields = line.substring(0, bar).split(" ");
    int wordCount = Integer.parseInt(fields[3], 16);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < wordCount; i++) {
      words.add(fields[FIRST_WORD + 2 * i].replace('_', ' '));
    }
    List<Integer> kinds = new ArrayList<>();
    boolean instance = false;
    int pointers = FIRST_WORD + 2 * wordCount;
    for (int p = pointers + 1; p + 3 < fields.length; p += 4) {
      if (fields[p].equals("@") || fields[p].equals("@i")) {
        kinds.add(Integer.valueOf(fields[p + 1]));
        instance |= fields[p].equals("@i");
      }
    }
    return new WordNetNoun(
        Integer.parseInt(fields[0]),
        Integer.parseInt(fields[1]),
        words,
        kinds,
        instance,
        line.substring(bar + 3).strip());
  }

  /** Whether every word that carries meaning in its first name begins with a capital. */
  boolean named() {
    for (String part : words.getFirst().split("[ -]")) {
      boolean small = part.length() <= 3 && words.getFirst().indexOf(' ') > 0;
      if (!part.isEmpty() && !small && Character.isLowerCase(part.charAt(0))) {
        return false;
      }
    }
    return Character.isUpperCase(words.getFirst().charAt(0)) || words.getFirst().startsWith("al-");
  }
}

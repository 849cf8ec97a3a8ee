package dev.backstory.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of one of WordNet's data files: a meaning, the words for it and what it is related to
 * (format: wndb(5WN)).
 *
 * @param words in lower case, with spaces
 */
record WordNetMeaning(WordClass wordClass, int offset, List<String> words, List<Pointer> pointers) {
  private static final int FIRST_WORD = 4;
  private static final int HEX = 16;

  /**
   * A relation to a meaning, or to a word of it.
   *
   * @param symbol of the relation
   * @param from the place of the word that is related, from 1 on; 0 for all of the meaning
   * @param to the place of the word that it is related to; 0 likewise
   */
  record Pointer(String symbol, WordClass wordClass, int offset, int from, int to) {}

  static WordNetMeaning parse(WordClass wordClass, String line) {
    String[] fields = line.substring(0, line.indexOf(" | ")).split(" ");
    int count = Integer.parseInt(fields[3], HEX);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String word = fields[FIRST_WORD + 2 * i].replace('_', ' ').replaceFirst("\\(.*", "");
      words.add(word.toLowerCase(Locale.ROOT));
    }
    int at = FIRST_WORD + 2 * count;
    int related = Integer.parseInt(fields[at++]);
    List<Pointer> pointers = new ArrayList<>();
    for (int i = 0; i < related; i++, at += 4) {
      int places = Integer.parseInt(fields[at + 3], HEX);
      pointers.add(
          new Pointer(
              fields[at],
              WordClass.of(fields[at + 2]),
              Integer.parseInt(fields[at + 1]),
              places >> 8,
              places & 0xff));
    }
    return new WordNetMeaning(wordClass, Integer.parseInt(fields[0]), words, pointers);
  }

  /** Those of its relations of such kinds that a word of it has. */
  List<Pointer> of(String word, String... symbols) {
    int place = words.indexOf(word) + 1;
    return pointers.stream()
        .filter(it -> List.of(symbols).contains(it.symbol()))
        .filter(it -> it.from() == 0 || it.from() == place)
        .toList();
  }
}

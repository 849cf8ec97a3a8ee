package dev.backstory.utterance;

import dev.backstory.model.Quotation;
import dev.backstory.model.Telling;
import dev.backstory.notation.Resource;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The words of a telling as they can be compared: without case, accents and marks, without what an
 * editor put in brackets.
 *
 * @param words as spoken, in lower case
 * @param stems the beginning of each word that carries meaning, empty for others
 * @param capitals which of them begin with a capital
 * @param breaks where pieces begin, ascending, and last the number of words: at its beginning, and
 *     where something was left out, put in, or said by the reporter
 */
record SpokenWords(List<String> words, List<String> stems, BitSet capitals, List<Integer> breaks) {
  private static final int STEM = 6;
  private static final Set<String> FUNCTION_WORDS = Resource.words("utterance/function-words.txt");

  SpokenWords {
    words = List.copyOf(words);
    stems = List.copyOf(stems);
    capitals = (BitSet) capitals.clone();
    breaks = List.copyOf(breaks);
  }

  /** What stands between marks; of a direct quotation that is all. */
  static SpokenWords quoted(Telling telling) {
    return new SpokenWordReader(telling.words(), telling.kind() == Quotation.Kind.MIXED).read();
  }

  /** All of it, the reporter's words in a paraphrase too. */
  static SpokenWords whole(Telling telling) {
    return new SpokenWordReader(telling.words(), false).read();
  }

  static SpokenWords of(List<String> words, BitSet capitals, List<Integer> breaks) {
    return new SpokenWords(
        words, words.stream().map(SpokenWords::beginning).toList(), capitals, breaks);
  }

  /** Whether the words from one to another may be a name or title: no telling one is small. */
  boolean isName(int from, int to) {
    return IntStream.range(from, to).allMatch(i -> stems.get(i).isEmpty() || capitals.get(i));
  }

  int size() {
    return words.size();
  }

  /** How many of the words carry meaning. */
  int content() {
    return content(0, size());
  }

  /** How many of the words from one to another, exclusive, carry meaning. */
  int content(int from, int to) {
    return (int) stems.subList(from, to).stream().filter(stem -> !stem.isEmpty()).count();
  }

  /** Where the piece that holds this word begins. */
  int pieceStart(int word) {
    return breaks.stream().filter(at -> at <= word).reduce(0, (_, at) -> at);
  }

  /** Where a piece ends that ends with this word or goes on after it. */
  int pieceEnd(int after) {
    return breaks.stream().filter(at -> at >= after).findFirst().orElse(size());
  }

  int pieces() {
    return breaks.size() - 1;
  }

  private static String beginning(String word) {
    return FUNCTION_WORDS.contains(word) ? "" : word.substring(0, Math.min(STEM, word.length()));
  }
}

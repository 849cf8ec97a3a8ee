package dev.backstory.cluster.story;

import dev.backstory.cluster.Resources;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts a text into words, drops those that tell nothing of its subject, and takes off endings, so
 * that "protests" and "protested" meet. A lighter relative of Porter's stemmer: it only needs to
 * bring forms together, not to find lemmas.
 */
final class Stems {
  private static final int LONGEST = 40;
  private static final Set<String> STOP_WORDS =
      Set.copyOf(Resources.lines("cluster/story/stopwords.txt"));

  private Stems() {}

  /** Hands over the stems in order until {@code limit} words have been read. */
  static void each(String text, int limit, Consumer<String> stems) {
    int words = 0;
    int at = 0;
    while (at < text.length() && words < limit) {
      int end = endOfWord(text, at);
      if (end == at) {
        at++;
        continue;
      }
      words++;
      String word = text.substring(at, end).toLowerCase(Locale.ROOT);
      if (end - at > 1 && end - at <= LONGEST && !STOP_WORDS.contains(word)) {
        stems.accept(stem(word));
      }
      at = end;
    }
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The word without a plural, past or continuous ending. */
  static String stem(String word) {
    String singular = withoutPlural(word);
    if (singular.length() > 5 && singular.endsWith("ing")) {
      return withoutDouble(singular.substring(0, singular.length() - 3));
    }
    if (singular.length() > 4 && singular.endsWith("ed")) {
      return withoutDouble(singular.substring(0, singular.length() - 2));
    }
    return singular.length() > 4 && singular.endsWith("e")
        ? singular.substring(0, singular.length() - 1)
        : singular;
  }

  private static String withoutPlural(String word) {
    if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.substring(0, word.length() - 1);
  }

  private static String withoutDouble(String stem) {
    int last = stem.length() - 1;
    boolean twice = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    return twice && "lsz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}

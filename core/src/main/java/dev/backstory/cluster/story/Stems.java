package dev.backstory.cluster.story;

import dev.backstory.notation.Resource;
import dev.backstory.notation.Stemmer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts a text into words, drops those that tell nothing of its subject, and takes the stems of the
 * others.
 */
final class Stems {
  private static final int LONGEST = 40;
  private static final Set<String> STOP_WORDS =
      Set.copyOf(Resource.lines("cluster/story/stopwords.txt"));

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
        stems.accept(Stemmer.stem(word));
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
}

package dev.backstory.annotate.figure;

import dev.backstory.notation.Resource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of {@code quantity-words.txt}: each from a word or phrase to its meaning. */
final class QuantityWords {
  private static final Map<String, Map<String, String>> LISTS = lists();

  private QuantityWords() {}

  /** The meaning of a word in a list, or null; an unknown list is a bug. */
  static @Nullable String meaning(String list, String word) {
    Map<String, String> words = LISTS.get(list);
    if (words == null) {
      throw new IllegalArgumentException("no list " + list);
    }
    return words.get(word);
  }

  private static Map<String, Map<String, String>> lists() {
    Map<String, Map<String, String>> lists = new HashMap<>();
    for (String line : Resource.lines("annotate/figure/quantity-words.txt")) {
      int space = line.indexOf(' ');
      int arrow = line.lastIndexOf(" -> ");
      Map<String, String> list =
          lists.computeIfAbsent(line.substring(0, space), name -> new HashMap<>());
      for (String word : line.substring(space + 1, arrow).split("\\|")) {
        list.put(word, line.substring(arrow + " -> ".length()));
      }
    }
    return lists;
  }
}

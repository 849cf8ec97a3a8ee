package dev.backstory.annotate.kind;

import dev.backstory.notation.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows the set phrases of captions, credits, links and calls to act, by what they show. */
final class FurniturePhrases {
  private static final List<String[]> PHRASES =
      Resource.lines("annotate/kind/furniture-phrases.txt").stream()
          .map(line -> line.split("\t", 2))
          .toList();

  private FurniturePhrases() {}

  /** The groups of which a sentence has a phrase. */
  static Set<String> of(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT).replace('’', '\'');
    Set<String> groups = new LinkedHashSet<>();
    for (String[] phrase : PHRASES) {
      if (!groups.contains(phrase[0]) && lower.contains(phrase[1])) {
        groups.add(phrase[0]);
      }
    }
    return groups;
  }
}

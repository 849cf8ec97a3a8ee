package dev.backstory.knowledge;

import java.util.Locale;
import java.util.Set;

/**
 * The first sentence of a summary. Such texts are written with care; where it is not clear whether
 * a sentence has ended it is taken to go on.
 */
final class FirstSentence {
  /** No first sentence that can be shown goes on for longer. */
  private static final int LOOKED_AT = 2_000;

  private static final Set<String> SHORT = Set.copyOf(Table.lines("shortened-words.txt"));

  private FirstSentence() {}

  /** As plain text with its stop; empty if there is none of a length that can be shown. */
  static String of(String text) {
    String line = OneLine.plain(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth <= 0 && isStop(c) && isEnd(line, i)) {
        return i < OneLine.LONGEST ? line.substring(0, i + 1) : "";
      }
    }
    return "";
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '。';
  }

  private static boolean isEnd(String line, int stop) {
    if (stop + 1 == line.length() || line.charAt(stop) == '。') {
      return true;
    }
    boolean next =
        line.charAt(stop + 1) == ' '
            && stop + 2 < line.length()
            && !Character.isLowerCase(line.codePointAt(stop + 2));
    return next && !isShort(line, stop);
  }

  /** Whether the word before the stop is shortened: an initial, "U.S", "St". */
  private static boolean isShort(String line, int stop) {
    String word = line.substring(line.lastIndexOf(' ', stop) + 1, stop);
    String letters = word.replaceFirst("^[^\\p{L}\\p{N}]+", "");
    return letters.codePointCount(0, letters.length()) == 1
        || letters.matches("(?:\\p{L}\\.)+\\p{L}")
        || SHORT.contains(letters.toLowerCase(Locale.ROOT));
  }
}

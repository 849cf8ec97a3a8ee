package dev.backstory.extract.body;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The runs of three words of a text, to tell how much of another text is in it. */
final class Shingles {
  private static final int SIZE = 3;
  private static final int MAX_WORDS = 50_000;

  private final Set<Integer> runs = new LinkedHashSet<>();

  /** Of a text, or of none. */
  Shingles(@Nullable String text) {
    if (text != null) {
      int[] words = words(text);
      for (int i = 0; i + SIZE <= Math.min(words.length, MAX_WORDS); i++) {
        runs.add(run(words, i));
      }
    }
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /** The share of a text's runs that are here, 0 to 1; -1 if it or this has none. */
  float share(int[] words) {
    if (runs.isEmpty() || words.length < SIZE) {
      return -1;
    }
    int found = 0;
    int all = words.length - SIZE + 1;
    for (int i = 0; i < all; i++) {
      found += runs.contains(run(words, i)) ? 1 : 0;
    }
    return (float) found / all;
  }

  private static int run(int[] words, int at) {
    return (words[at] * 31 + words[at + 1]) * 31 + words[at + 2];
  }

  /** Hashes of a text's words in lower case; scripts without spaces have a word for a character. */
  static int[] words(String text) {
    int[] words = new int[16];
    int size = 0;
    int hash = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean alone = Character.isIdeographic(c);
      if (alone || !Character.isLetterOrDigit(c)) {
        if (inside) {
          words = with(words, size++, hash);
        }
        inside = false;
        hash = 0;
      }
      if (alone) {
        words = with(words, size++, c);
      } else if (Character.isLetterOrDigit(c)) {
        hash = hash * 131 + Character.toLowerCase(c);
        inside = true;
      }
    }
    return Arrays.copyOf(inside ? with(words, size++, hash) : words, size);
  }

  private static int[] with(int[] words, int size, int word) {
    int[] longer = size < words.length ? words : Arrays.copyOf(words, size * 2);
    longer[size] = word;
    return longer;
  }
}

package dev.backstory.knowledge;

import dev.backstory.notation.NameKey;
import java.util.Arrays;

/** The words of a text between white space, without marks at either end, as keys of names. */
final class NameWords {
  private static final int LONGEST_WORD = 100;

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  NameWords(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
      int from = at;
      while (at < text.length() && !isSpace(text.charAt(at))) {
        at++;
      }
      add(from, at);
    }
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    end = withoutPossessive(start, end);
    if (start == end || end - start > LONGEST_WORD) {
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  private int withoutPossessive(int start, int end) {
    boolean possessive =
        end - start > 2
            && text.charAt(end - 1) == 's'
            && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’');
    return possessive ? end - 2 : end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  int size() {
    return size;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  boolean mayBegin(int word) {
    char first = text.charAt(starts[word]);
    return Character.isUpperCase(first) || Character.isDigit(first);
  }

  String key(int word) {
    return NameKey.of(text.substring(starts[word], ends[word]));
  }

  /** Whether something stands between this word and the next that no name contains. */
  boolean endsHere(int word) {
    if (word + 1 == size) {
      return true;
    }
    for (int i = ends[word]; i < starts[word + 1]; i++) {
      char c = text.charAt(i);
      if (!isSpace(c) && !(c == '.' && ends[word] - starts[word] <= 2)) {
        return true;
      }
    }
    return false;
  }
}

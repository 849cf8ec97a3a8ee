package dev.backstory.bench.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a text that another does not have, by their longest common sequence. */
final class ChangedWords {
  private static final Pattern WORD = Pattern.compile("\\w+");

  private final String text;
  private final String other;
  private final List<Stretch> words;
  private final List<Stretch> others;
  private final int[][] common;

  private ChangedWords(String text, String other) {
    this.text = text;
    this.other = other;
    words = words(text);
    others = words(other);
    common = new int[words.size() + 1][others.size() + 1];
    for (int i = words.size() - 1; i >= 0; i--) {
      for (int j = others.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
  }

  /** Where they are in the text, in order. */
  static List<Stretch> of(String text, String other) {
    return new ChangedWords(text, other).changed();
  }

  private List<Stretch> changed() {
    List<Stretch> changed = new ArrayList<>();
    int j = 0;
    for (int i = 0; i < words.size(); i++) {
      while (j < others.size() && !same(i, j) && common[i][j + 1] >= common[i + 1][j]) {
        j++;
      }
      if (j < others.size() && same(i, j)) {
        j++;
      } else {
        changed.add(words.get(i));
      }
    }
    return changed;
  }

  private boolean same(int i, int j) {
    Stretch a = words.get(i);
    Stretch b = others.get(j);
    return text.substring(a.from(), a.to()).equalsIgnoreCase(other.substring(b.from(), b.to()));
  }

  private static List<Stretch> words(String text) {
    return WORD.matcher(text).results().map(it -> new Stretch(it.start(), it.end())).toList();
  }
}

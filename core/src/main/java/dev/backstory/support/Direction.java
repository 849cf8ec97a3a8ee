package dev.backstory.support;

import dev.backstory.port.Token;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Whither what a text tells of goes: "rise" and "higher" are one, and so are "loss" and "lost". */
enum Direction {
  UP("nothing but up"),
  DOWN("nothing but down"),
  /** Neither, or both. */
  NONE("");

  private final Set<String> words;

  Direction(String section) {
    this.words = section.isEmpty() ? Set.of() : WordLists.section(section);
  }

  static Direction of(Collection<Token> words) {
    boolean up = words.stream().anyMatch(UP::has);
    boolean down = words.stream().anyMatch(DOWN::has);
    return up == down ? NONE : up ? UP : DOWN;
  }

  boolean has(Token word) {
    return words.contains(word.form().toLowerCase(Locale.ROOT)) || words.contains(word.lemma());
  }
}

package dev.backstory.annotate.figure;

import org.jspecify.annotations.Nullable;

/**
 * What a figure counts or measures.
 *
 * @param counts lemmas, null when not clear
 * @param qualifiers words that narrow it, null for none
 * @param end word behind the noun if it follows the figure, else behind the figure
 * @param adjacent whether the noun follows the figure with nothing but its own modifiers between
 */
record Counted(@Nullable String counts, @Nullable String qualifiers, int end, boolean adjacent) {
  static Counted of(@Nullable String counts, int end) {
    return new Counted(counts, null, end, false);
  }
}

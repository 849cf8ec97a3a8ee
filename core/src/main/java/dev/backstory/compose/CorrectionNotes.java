package dev.backstory.compose;

import java.util.List;
import java.util.Locale;

/** How articles say that they were wrong. */
final class CorrectionNotes {
  private static final List<String> WORDS = Resource.lines("correction-notes.txt");

  private CorrectionNotes() {}

  /** Whether the text has such a note, or is one. */
  static boolean in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }
}

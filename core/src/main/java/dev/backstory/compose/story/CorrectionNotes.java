package dev.backstory.compose.story;

import dev.backstory.notation.Resource;
import java.util.List;
import java.util.Locale;

/** How articles say that they were wrong. */
public final class CorrectionNotes {
  private static final List<String> WORDS = Resource.lines("compose/story/correction-notes.txt");

  private CorrectionNotes() {}

  /** Whether the text has such a note, or is one. */
  public static boolean in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }
}

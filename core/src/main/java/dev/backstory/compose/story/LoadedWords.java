package dev.backstory.compose.story;

import dev.backstory.notation.Resource;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.Locale;
import java.util.Set;

/**
 * Knows words that praise, blame or excite. A page quotes them, but tells nothing in them itself
 * while another report says the same without.
 */
public final class LoadedWords {
  private static final Set<String> WORDS = Resource.words("compose/story/loaded-words.txt");

  private LoadedWords() {}

  /** How many of them a sentence has outside quotation marks. */
  public static int in(StorySentence sentence) {
    return in(sentence.text());
  }

  /** How many of them words have outside quotation marks. */
  public static int in(String text) {
    String outside = Marks.blanked(text).toLowerCase(Locale.ROOT).replace('’', '\'');
    return (int) Words.of(outside).stream().filter(WORDS::contains).count();
  }

  /** What such words leave of a sentence's worth, 0 to 1. */
  public static double plainness(StorySentence sentence) {
    return 1.0 / (1 + 2 * in(sentence));
  }
}

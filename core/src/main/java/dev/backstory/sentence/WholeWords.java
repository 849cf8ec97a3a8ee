package dev.backstory.sentence;

/** Finds words in a text where they are no part of longer ones. */
public final class WholeWords {
  private WholeWords() {}

  /** Where the words first stand without a letter or digit on either side, or -1. */
  public static int first(String text, String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return at;
      }
    }
    return -1;
  }
}

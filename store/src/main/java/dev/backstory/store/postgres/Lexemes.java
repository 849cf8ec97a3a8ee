package dev.backstory.store.postgres;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words as they are indexed: the same as the function {@code lexemes} of the database makes. */
final class Lexemes {
  private static final Pattern DIACRITIC = Pattern.compile("[\\u0300-\\u036f]");
  private static final Pattern LEXEME = Pattern.compile("[\\p{L}\\p{Nd}]+");

  private Lexemes() {}

  /** Those of a word, mostly one; none if it has neither a letter nor a digit. */
  static List<String> of(String word) {
    return LEXEME.matcher(folded(word)).results().map(MatchResult::group).toList();
  }

  /** The word without case and diacritics. */
  static String folded(String word) {
    String plain =
        DIACRITIC.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(plain, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('ς', 'σ');
  }
}

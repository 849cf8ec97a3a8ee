package dev.backstory.extract;

import dev.backstory.notation.WordTable;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the language that a page states against its text: by its script, and by the share of its
 * words that are among the most frequent ones of a language. What cannot be told is believed.
 */
final class TextLanguage {
  private static final Map<String, Set<String>> FREQUENT = new LinkedHashMap<>();
  private static final Map<UnicodeScript, Set<String>> SCRIPTS =
      Map.of(
          UnicodeScript.HAN, Set.of("zh", "ja", "ko"),
          UnicodeScript.HIRAGANA, Set.of("ja"),
          UnicodeScript.HANGUL, Set.of("ko"),
          UnicodeScript.HEBREW, Set.of("he", "yi"),
          UnicodeScript.GREEK, Set.of("el"),
          UnicodeScript.THAI, Set.of("th"),
          UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne", "sa"),
          UnicodeScript.ARABIC, Set.of("ar", "fa", "ur", "ps"),
          UnicodeScript.CYRILLIC, Set.of("ru", "uk", "bg", "sr", "mk", "be", "kk", "mn"));
  private static final int MAX_WORDS = 400;
  private static final int LEAST_WORDS = 30;
  private static final double CLEAR = 0.18;
  private static final double ABSENT = 0.25;
  private static final double LEAST = 0.04;

  static {
    WordTable.pairs(TextLanguage.class, "frequent-words.properties")
        .forEach(
            (code, words) ->
                FREQUENT.put(code, new LinkedHashSet<>(Arrays.asList(words.split(" ")))));
  }

  private TextLanguage() {}

  /**
   * The ISO 639-1 code of the text's language.
   *
   * @param stated what the page says, or null
   */
  static @Nullable String of(@Nullable String stated, String text) {
    UnicodeScript script = script(text);
    Set<String> written = SCRIPTS.get(script);
    if (written != null) {
      boolean one = written.size() == 1 || script == UnicodeScript.HAN;
      return stated != null && written.contains(stated)
          ? stated
          : one ? written.contains("zh") ? "zh" : written.iterator().next() : null;
    }
    return script == UnicodeScript.LATIN ? byWords(stated, text) : stated;
  }

  private static @Nullable String byWords(@Nullable String stated, String text) {
    String[] words = Words.folded(text.substring(0, Math.min(text.length(), 4_000))).split(" ");
    int count = Math.min(words.length, MAX_WORDS);
    if (count < LEAST_WORDS) {
      return stated;
    }
    String best = null;
    double most = 0;
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> language : FREQUENT.entrySet()) {
      double share =
          Arrays.stream(words).limit(count).filter(language.getValue()::contains).count()
              / (double) count;
      shares.put(language.getKey(), share);
      if (share > most) {
        best = language.getKey();
        most = share;
      }
    }
    double own = stated == null ? 1 : shares.getOrDefault(stated, 1.0);
    if (best == null || most < CLEAR) {
      return own < LEAST ? null : stated;
    }
    boolean belied = stated == null || shares.getOrDefault(stated, most) < most * ABSENT;
    return belied ? best : stated;
  }

  /** The script of most letters; a text with Kana is in Japanese, however much Han it has. */
  private static UnicodeScript script(String text) {
    Map<UnicodeScript, Integer> counts = new LinkedHashMap<>();
    text.codePoints()
        .limit(2_000)
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0);
    if (kana * 10 > counts.getOrDefault(UnicodeScript.HAN, 0) && kana > 10) {
      return UnicodeScript.HIRAGANA;
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.COMMON);
  }
}

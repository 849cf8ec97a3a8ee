package dev.backstory.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * In which language a text is, whatever is stated of it: by its script, and by OpenNLP's model of
 * 103 languages, which is trained on the Leipzig corpora. What is too short to tell is believed.
 * The model takes 40 MB of memory and is loaded when the first text comes.
 */
public final class TextLanguage {
  /** What a text is in that has another script than English and no known language. */
  public static final String UNDETERMINED = "und";

  private static final String ENGLISH = "en";
  private static final int READ_CODE_POINTS = 600;

  /** Letters from which on the model is right about English however unsure it is. */
  private static final int LONG = 100;

  private static final int LEAST_LETTERS = 20;
  private static final double CONFIDENCE_LONG = 0.02;
  private static final double CONFIDENCE_SHORT = 0.1;

  /** From here on the model is believed before the page between two languages, neither English. */
  private static final double CONFIDENCE_SURE = 0.5;

  /** Codes of the model for which ISO 639-1 has one that covers more. */
  private static final Map<String, String> WIDER =
      Map.of(
          "cmn", "zh", "nan", "zh", "lvs", "lv", "ekk", "et", "pes", "fa", "plt", "mg", "pnb", "pa",
          "nob", "no", "nno", "no");

  /** Scripts that one language is written in, or by far the most of what is. */
  private static final Map<UnicodeScript, String> OF_ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.THAANA, "dv"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.TIBETAN, "bo"));

  private static final Map<String, String> SHORT_CODES = shortCodes();

  private static final class Model {
    static final LanguageDetector DETECTOR = load();
  }

  private TextLanguage() {}

  /**
   * The ISO 639-1 code of the text's language, 639-3 where there is none.
   *
   * @param stated a language tag that the page gives, or null
   * @return null if neither the text nor the page tells
   */
  public static @Nullable String of(@Nullable String stated, String text) {
    String claimed = primary(stated);
    String read = text.substring(0, text.offsetByCodePoints(0, length(text)));
    Map<UnicodeScript, Integer> letters = letters(read);
    int count = letters.values().stream().mapToInt(Integer::intValue).sum();
    UnicodeScript script = most(letters);
    if (count == 0) {
      return claimed;
    }
    if (script == UnicodeScript.LATIN && count < LEAST_LETTERS) {
      return claimed;
    }
    Language found = Model.DETECTOR.predictLanguage(read);
    String code = code(found.getLang());
    return script == UnicodeScript.LATIN
        ? inLatin(claimed, code, found.getConfidence(), count)
        : inOtherScript(claimed, script, code, found.getConfidence());
  }

  /** The name of a language in English. */
  public static String name(String code) {
    return code.equals(UNDETERMINED)
        ? "an unknown language"
        : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }

  private static @Nullable String inLatin(
      @Nullable String claimed, String code, double confidence, int letters) {
    if (confidence < (letters < LONG ? CONFIDENCE_SHORT : CONFIDENCE_LONG)) {
      return claimed;
    }
    boolean bothForeign = claimed != null && !claimed.equals(ENGLISH) && !code.equals(ENGLISH);
    return bothForeign && confidence < CONFIDENCE_SURE ? claimed : code;
  }

  private static String inOtherScript(
      @Nullable String claimed, UnicodeScript script, String code, double confidence) {
    if (claimed != null && !claimed.equals(ENGLISH)) {
      return claimed;
    }
    if (confidence >= CONFIDENCE_LONG && !code.equals(ENGLISH)) {
      return OF_ONE_LANGUAGE.getOrDefault(script, code);
    }
    return OF_ONE_LANGUAGE.getOrDefault(script, script == UnicodeScript.HAN ? "zh" : UNDETERMINED);
  }

  private static @Nullable String primary(@Nullable String tag) {
    String code = tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return code.matches("[a-z]{2,3}") ? code(code) : null;
  }

  private static int length(String text) {
    return Math.min(READ_CODE_POINTS, text.codePointCount(0, text.length()));
  }

  private static Map<UnicodeScript, Integer> letters(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
    return counts;
  }

  private static UnicodeScript most(Map<UnicodeScript, Integer> letters) {
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.COMMON);
  }

  private static String code(String code) {
    String wider = WIDER.getOrDefault(code, code);
    return SHORT_CODES.getOrDefault(wider, wider);
  }

  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.of(code).getISO3Language(), code);
    }
    return Map.copyOf(codes);
  }

  private static LanguageDetector load() {
    String name = "/langdetect-183.bin";
    try (InputStream in = Objects.requireNonNull(TextLanguage.class.getResourceAsStream(name))) {
      return new LanguageDetectorME(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the model of languages cannot be loaded", e);
    }
  }
}

package dev.backstory.annotate.figure;

import dev.backstory.annotate.text.NumberWords;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Fractions in figures: "½", and "1/2" behind a whole number. */
final class VulgarFraction {
  private static final char SLASH = '\u2044';

  private VulgarFraction() {}

  /** The value of a sign such as "¾", or null. */
  static @Nullable BigDecimal of(String sign) {
    if (sign.length() != 1 || Character.getType(sign.charAt(0)) != Character.OTHER_NUMBER) {
      return null;
    }
    String parts = Normalizer.normalize(sign, Normalizer.Form.NFKC);
    int slash = parts.indexOf(SLASH);
    return slash < 1 ? null : value(parts.substring(0, slash), parts.substring(slash + 1));
  }

  /** The value of three words "3", "/", "4" that touch each other, or null. */
  static @Nullable BigDecimal written(FigureWords words, int at) {
    boolean slash =
        words.word(at + 1).equals("/") && words.touches(at + 1) && words.touches(at + 2);
    return slash ? value(words.word(at), words.word(at + 2)) : null;
  }

  private static @Nullable BigDecimal value(String numerator, String denominator) {
    Integer upper = NumberWords.isDigits(numerator) ? NumberWords.value(numerator) : null;
    Integer lower = NumberWords.isDigits(denominator) ? NumberWords.value(denominator) : null;
    return upper == null || lower == null || upper == 0 || upper >= lower
        ? null
        : BigDecimal.valueOf(upper).divide(BigDecimal.valueOf(lower), MathContext.DECIMAL32);
  }
}

package dev.backstory.annotate;

import dev.backstory.port.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number that was read.
 *
 * @param end token behind its last
 * @param magnitude by which the digits were multiplied, null if by none
 * @param currency ISO 4217 code if a sign stood before it
 */
record NumberReading(
    int end, BigDecimal value, @Nullable BigDecimal magnitude, @Nullable String currency) {
  private static final int LONGEST = 20;
  private static final int MOST_WORDS = 8;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The number that begins at a token, or null. */
  static @Nullable NumberReading read(List<Token> tokens, int start, @Nullable String currency) {
    if (start >= tokens.size()) {
      return null;
    }
    Token first = tokens.get(start);
    String word = word(first);
    boolean article = word.equals("a") || word.equals("an");
    BigDecimal value = article ? BigDecimal.ONE : value(word);
    boolean number = article ? isMagnitude(tokens, start + 1) : first.pos().equals("CD");
    if (value == null || !(number || currency != null)) {
      return null;
    }
    Integer hyphened = hyphened(tokens, start);
    return hyphened == null
        ? withMagnitude(tokens, start + 1, value, currency)
        : withMagnitude(tokens, start + 3, BigDecimal.valueOf(hyphened), currency);
  }

  /** Some taggers part "twenty-one". */
  private static @Nullable Integer hyphened(List<Token> tokens, int start) {
    boolean hyphen = start + 2 < tokens.size() && word(tokens.get(start + 1)).equals("-");
    return hyphen
        ? NumberWords.value(word(tokens.get(start)) + "-" + word(tokens.get(start + 2)))
        : null;
  }

  /** Reads on through words such as "hundred", "thousand two hundred and fifty", "million". */
  private static NumberReading withMagnitude(
      List<Token> tokens, int from, BigDecimal first, @Nullable String currency) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = first;
    BigDecimal magnitude = null;
    int end = from;
    int last = Math.min(tokens.size(), from + MOST_WORDS);
    for (int i = from; i < last; i++) {
      String word = word(tokens.get(i));
      String times = QuantityWords.meaning("magnitude", word);
      Integer more = magnitude == null ? null : NumberWords.value(word);
      if (times != null) {
        magnitude = new BigDecimal(times);
        part = part.signum() == 0 ? BigDecimal.ONE : part;
        part = part.multiply(magnitude);
        if (magnitude.compareTo(HUNDRED) > 0) {
          total = total.add(part);
          part = BigDecimal.ZERO;
        }
        end = i + 1;
      } else if (more != null && !NumberWords.isDigits(word)) {
        part = part.add(BigDecimal.valueOf(more));
        end = i + 1;
      } else if (!word.equals("and") || magnitude == null) {
        break;
      }
    }
    return new NumberReading(end, total.add(part), magnitude, currency);
  }

  private static boolean isMagnitude(List<Token> tokens, int index) {
    return index < tokens.size()
        && QuantityWords.meaning("magnitude", word(tokens.get(index))) != null
        && word(tokens.get(index)).length() > 2;
  }

  private static String word(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }

  /** The value of one word: "1,200", "1.2", "1.2bn", "seven"; null if it is no number. */
  static @Nullable BigDecimal value(String word) {
    Integer whole = NumberWords.value(word);
    if (whole != null) {
      return BigDecimal.valueOf(whole);
    }
    int digits = 0;
    while (digits < word.length() && isNumeric(word.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > LONGEST) {
      return null;
    }
    String suffix = word.substring(digits);
    BigDecimal value = decimal(word.substring(0, digits));
    String times = suffix.isEmpty() ? "1" : QuantityWords.meaning("suffix", suffix);
    return value == null || times == null ? null : value.multiply(new BigDecimal(times));
  }

  private static boolean isNumeric(char c) {
    return (c >= '0' && c <= '9') || c == ',' || c == '.';
  }

  /** Digits with commas between thousands and one point, or null. */
  private static @Nullable BigDecimal decimal(String text) {
    String number = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int point = number.indexOf('.');
    String fraction = point < 0 ? "" : number.substring(point + 1);
    String[] groups = (point < 0 ? number : number.substring(0, point)).split(",", -1);
    boolean grouped = true;
    for (int i = 0; i < groups.length; i++) {
      int length = groups[i].length();
      grouped &= groups.length == 1 ? length > 0 : i == 0 ? length > 0 && length < 4 : length == 3;
      grouped &= groups[i].indexOf('.') < 0;
    }
    boolean whole = point < 0 || NumberWords.isDigits(fraction);
    return grouped && whole
        ? new BigDecimal(String.join("", groups) + (point < 0 ? "" : "." + fraction))
        : null;
  }
}

package dev.backstory.annotate.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as one written word: "7", "seven", "twenty-one", "1,200.5". */
public final class NumberWords {
  private static final String[] UNITS = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final int LONGEST_DIGITS = 9;
  private static final int LONGEST_NUMBER = 20;
  private static final Pattern GROUPED =
      Pattern.compile(
          "(?:[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}|0)"
              + "(?:\\.[0-9]+)?");
  private static final Map<String, Integer> WORDS = words();

  private NumberWords() {}

  /** The number, or null if the lower-case word is none. */
  public static @Nullable Integer value(String word) {
    return isDigits(word) ? parse(word) : WORDS.get(word);
  }

  /** Whether the word is nothing but digits. */
  public static boolean isDigits(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static @Nullable Integer parse(String digits) {
    return digits.length() > LONGEST_DIGITS ? null : Integer.valueOf(digits);
  }

  /**
   * The value of digits with commas between thousands (or lakhs) and one point; null if they are
   * grouped otherwise, begin with a needless nought, or are more than any news counts.
   */
  public static @Nullable BigDecimal decimal(String digits) {
    boolean number = digits.length() <= LONGEST_NUMBER && GROUPED.matcher(digits).matches();
    return number ? new BigDecimal(digits.replace(",", "")) : null;
  }

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    for (int unit = 0; unit < UNITS.length; unit++) {
      words.put(UNITS[unit], unit);
    }
    for (int ten = 0; ten < TENS.length; ten++) {
      words.put(TENS[ten], 10 * (ten + 2));
      for (int unit = 1; unit < 10; unit++) {
        words.put(TENS[ten] + "-" + UNITS[unit], 10 * (ten + 2) + unit);
      }
    }
    return Map.copyOf(words);
  }
}

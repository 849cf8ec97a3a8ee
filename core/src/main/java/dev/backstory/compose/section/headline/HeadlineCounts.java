package dev.backstory.compose.section.headline;

import dev.backstory.notation.Resource;
import dev.backstory.sentence.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the plain counts of a headline: in digits, or in words up to twenty. */
final class HeadlineCounts {
  private static final int LONGEST = 12;
  private static final List<String> NUMBERS = Resource.lines("compose/section/number-words.txt");

  private HeadlineCounts() {}

  static List<BigDecimal> of(String text) {
    List<BigDecimal> figures = new ArrayList<>();
    for (String word : Words.of(text)) {
      int number = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
      String digits = word.replace(",", "");
      if (number >= 0) {
        figures.add(BigDecimal.valueOf(number));
      } else if (digits.length() <= LONGEST && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        figures.add(new BigDecimal(digits));
      }
    }
    return figures;
  }
}

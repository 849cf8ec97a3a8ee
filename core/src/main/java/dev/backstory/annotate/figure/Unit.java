package dev.backstory.annotate.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A unit behind a figure and how to bring the figure to its base.
 *
 * @param end word behind it
 * @param base normal form
 * @param factor of the base, applied after {@code offset}
 */
record Unit(int end, String base, BigDecimal factor, BigDecimal offset) {
  private static final int LONGEST = 4;
  private static final int PLACES = 6;

  /** The longest unit that begins at a word, or null. */
  static @Nullable Unit at(FigureWords words, int from) {
    Unit longest = null;
    StringBuilder phrase = new StringBuilder();
    StringBuilder written = new StringBuilder();
    for (int i = from; i < Math.min(words.size(), from + LONGEST); i++) {
      phrase.append(i == from ? "" : " ").append(words.isNoun(i) ? words.lemma(i) : words.word(i));
      written.append(i == from ? "" : " ").append(words.word(i));
      String meaning = QuantityWords.meaning("unit", phrase.toString());
      meaning = meaning == null ? QuantityWords.meaning("unit", written.toString()) : meaning;
      longest = meaning == null ? longest : of(i + 1, meaning);
    }
    return longest == null && words.touches(from) ? touching(words, from) : longest;
  }

  /** Letters that are a unit only right behind the digits: "50p", "40C", but not "5G". */
  private static @Nullable Unit touching(FigureWords words, int from) {
    String word = words.word(from);
    String meaning = QuantityWords.meaning("letter", word);
    boolean generation = words.isCapital(from) && meaning != null && !meaning.startsWith("°");
    return meaning == null || generation ? null : of(from + 1, meaning);
  }

  static Unit of(int end, String meaning) {
    String[] parts = meaning.split("\\*");
    BigDecimal factor = parts.length > 1 ? new BigDecimal(parts[1]) : BigDecimal.ONE;
    BigDecimal offset = parts.length > 2 ? new BigDecimal(parts[2]) : BigDecimal.ZERO;
    return new Unit(end, parts[0], factor, offset);
  }

  /** The value in the base, to six places. */
  BigDecimal normal(BigDecimal value) {
    return value.add(offset).multiply(factor).setScale(PLACES, RoundingMode.HALF_UP);
  }

  boolean isTime() {
    return base.equals("s") || base.equals("month");
  }
}

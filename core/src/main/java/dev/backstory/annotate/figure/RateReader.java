package dev.backstory.annotate.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a figure is a rate of: "a year", "per 100,000 people", "each". */
final class RateReader {
  private static final Set<String> PER = Set.of("a", "an", "per", "each", "every");

  /** Behind these a stretch of time is no rate: "40 a year ago". */
  private static final Set<String> POINTS = Set.of("ago", "earlier", "later", "before", "after");

  private final FigureWords words;
  private final NumberReader numbers;

  RateReader(FigureWords words) {
    this.words = words;
    this.numbers = new NumberReader(words);
  }

  /** A rate and the word behind it. */
  record Rate(String per, int end) {}

  /** The rate that ends a figure: "$15-an-hour"; null for none. */
  @Nullable Rate ending(int end) {
    String base = QuantityWords.meaning("base", words.lemma(end - 1));
    return base != null && isHyphened(end - 4) ? new Rate(base, end) : null;
  }

  /** Whether "-a-" or the like begins at a word. */
  private boolean isHyphened(int at) {
    return words.word(at).equals("-")
        && PER.contains(words.word(at + 1))
        && words.word(at + 2).equals("-");
  }

  /** Behind "-an-hour", or {@code at} itself. */
  int behindHyphened(int at) {
    boolean rate = isHyphened(at) && QuantityWords.meaning("base", words.lemma(at + 3)) != null;
    return rate ? at + 4 : at;
  }

  /** The rate told at a word, or null. */
  @Nullable Rate read(int at) {
    boolean per = PER.contains(words.word(at));
    String base = per ? QuantityWords.meaning("base", words.lemma(at + 1)) : null;
    String adverb = base == null ? QuantityWords.meaning("rate", words.word(at)) : null;
    if (adverb != null) {
      return new Rate(adverb, at + 1);
    }
    if (!per) {
      return null;
    }
    if (base != null) {
      return POINTS.contains(words.word(at + 2)) ? null : new Rate(base, at + 2);
    }
    NumberReading number = words.word(at).equals("per") ? numbers.read(at + 1) : null;
    boolean whole = number != null && number.value().compareTo(BigDecimal.ONE) > 0;
    return whole && number != null
        ? new Rate(number.value().stripTrailingZeros().toPlainString(), number.end())
        : null;
  }
}

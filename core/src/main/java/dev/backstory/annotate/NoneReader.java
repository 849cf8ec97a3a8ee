package dev.backstory.annotate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads counts told without a number: "no one was killed", "no injuries", "both men". */
final class NoneReader {
  private final FigureWords words;

  NoneReader(FigureWords words) {
    this.words = words;
  }

  /** The count that begins at a word, or null. */
  @Nullable Figure read(int start) {
    return switch (words.word(start)) {
      case "no" -> no(start);
      case "nobody" -> Figure.of(start, start + 1, BigDecimal.ZERO, null);
      case "both" -> isPlural(start + 1) ? bare(start, BigDecimal.TWO) : null;
      default -> null;
    };
  }

  private @Nullable Figure no(int start) {
    if (words.word(start + 1).equals("one") || words.word(start + 1).equals("-")) {
      int end = words.word(start + 1).equals("-") ? start + 3 : start + 2;
      return words.word(end - 1).equals("one") && !words.word(end).equals("-")
          ? Figure.of(start, end, BigDecimal.ZERO, null)
          : null;
    }
    String noun = QuantityWords.meaning("noun", words.lemma(start + 1));
    boolean victims = QuantityWords.meaning("victims", words.lemma(start + 1)) != null;
    return victims || (noun != null && noun.startsWith("people "))
        ? bare(start, BigDecimal.ZERO)
        : null;
  }

  private static Figure bare(int start, BigDecimal value) {
    return Figure.of(start, start + 1, value, null);
  }

  private boolean isPlural(int at) {
    return words.pos(at).equals("NNS");
  }
}

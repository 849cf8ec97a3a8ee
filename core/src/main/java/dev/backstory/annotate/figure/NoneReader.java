package dev.backstory.annotate.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads counts told without a number: "no one was killed", "no injuries", "both men". */
final class NoneReader {
  private final FigureWords words;
  private final NounBehindFigure nouns;

  NoneReader(FigureWords words) {
    this.words = words;
    this.nouns = new NounBehindFigure(words);
  }

  /** The count that begins at a word, or null. */
  @Nullable Figure read(int start) {
    return switch (words.word(start)) {
      case "no" -> no(start);
      case "nobody" -> Figure.of(start, start + 1, BigDecimal.ZERO, null);
      case "both" -> isTwo(start) ? bare(start, BigDecimal.TWO) : null;
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

  /** "Both men", "both of those cases", but not "both men and women". */
  private boolean isTwo(int both) {
    int head = nouns.head(nouns.behindOf(both + 1), false);
    return head >= 0 && !words.word(head + 1).equals("and");
  }
}

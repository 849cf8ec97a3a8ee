package dev.backstory.annotate.figure;

import dev.backstory.model.Quantity.Bound;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads how far a figure binds: "at least", "some", "or more", and the "between" of a range. */
final class FigureBounds {
  private static final int LONGEST = 4;

  private final FigureWords words;

  FigureBounds(FigureWords words) {
    this.words = words;
  }

  /** The figure with the bound that the longest phrase before it, or one behind it, puts on it. */
  Figure around(Figure figure) {
    int from = figure.start();
    Bound bound = null;
    StringBuilder phrase = new StringBuilder();
    for (int i = figure.start() - 1; i >= Math.max(0, figure.start() - LONGEST); i--) {
      phrase.insert(0, words.word(i));
      String meaning = QuantityWords.meaning("bound", phrase.toString());
      boolean during =
          phrase.toString().equals("over")
              && (figure.is("s") || figure.is("month"))
              && figure.counts() == null
              && !isFor(i - 1);
      boolean preposition =
          i == figure.start() - 1
              && (isOne(figure) && !Bound.EXACT.name().equals(meaning) || isTopic(figure, i));
      if (meaning != null && !during && !preposition) {
        bound = Bound.valueOf(meaning);
        from = i;
      }
      phrase.insert(0, ' ');
    }
    if (bound == null || bound == Bound.EXACT) {
      return behind(figure);
    }
    return figure.bounded(from, figure.end(), bound);
  }

  /** "About one incident", "under one roof". */
  private boolean isOne(Figure figure) {
    return figure.unit() == null && figure.value().compareTo(BigDecimal.ONE) == 0;
  }

  /** "Kept quiet about three meetings", "questions about 40 cases". */
  private boolean isTopic(Figure figure, int at) {
    return figure.unit() == null
        && words.word(at).equals("about")
        && QuantityWords.meaning("topic", words.lemma(at - 1)) != null;
  }

  /** "For over ten years" is longer, "over ten years" is as long. */
  private boolean isFor(int at) {
    return words.word(at).equals("for") || words.word(at).equals("of") || words.isVerb(at);
  }

  /** "Dozens": at least two of them, whatever stands before. */
  Figure open(Figure figure) {
    return figure.bounded(figure.start(), figure.end(), Bound.AT_LEAST);
  }

  private Figure behind(Figure figure) {
    int from = isBetween(figure) ? figure.start() - 1 : figure.start();
    String two = words.word(figure.end()) + " " + words.word(figure.end() + 1);
    String older = figure.counts() == null ? null : QuantityWords.meaning("older", two);
    Bound bound = older == null ? after(two) : Bound.valueOf(older);
    if (bound != null) {
      return figure.bounded(from, figure.end() + 2, bound);
    }
    bound = after(words.word(figure.end()));
    boolean vague = QuantityWords.meaning("vague", words.word(figure.end() - 1)) != null;
    return bound == null
        ? figure.bounded(from, figure.end(), vague ? Bound.ABOUT : Bound.EXACT)
        : figure.bounded(from, figure.end() + 1, bound);
  }

  private boolean isBetween(Figure figure) {
    return figure.upper() != null && words.word(figure.start() - 1).equals("between");
  }

  private static @Nullable Bound after(String phrase) {
    String meaning = QuantityWords.meaning("after", phrase);
    return meaning == null ? null : Bound.valueOf(meaning);
  }
}

package dev.backstory.annotate;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Bound;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures that measure or count something, with their bound, unit, and what they count, so
 * that figures of several articles can be laid side by side. Linear in the length of the sentence.
 */
public final class QuantityFinder {
  private static final int LONGEST_BOUND = 4;

  /**
   * The figures of a sentence in its order, none overlapping another.
   *
   * @param offsets of the article's text
   */
  public List<Quantity> find(TaggedSentence sentence, OffsetMap offsets) {
    List<Token> tokens = sentence.tokens();
    FigureReader figures = new FigureReader(tokens);
    CountedReader counted = new CountedReader(tokens);
    List<Quantity> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Figure figure = figures.read(at);
      if (figure == null) {
        at = figures.skip(at);
        continue;
      }
      Quantity quantity = quantity(sentence, figure, counted, offsets);
      if (quantity != null) {
        found.add(quantity);
      }
      at = figure.end();
    }
    return found;
  }

  private static @Nullable Quantity quantity(
      TaggedSentence sentence, Figure figure, CountedReader counted, OffsetMap offsets) {
    String counts = counted.read(figure);
    boolean nothing = figure.unit() == null && counts == null;
    if (nothing || (figure.unit() == null && counted.isTime(figure))) {
      return null;
    }
    List<Token> tokens = sentence.tokens();
    int start = sentence.start() + tokens.get(figure.start()).start();
    int end = sentence.start() + tokens.get(figure.end() - 1).end();
    return new Quantity(
        offsets.span(start, end),
        figure.value().stripTrailingZeros(),
        figure.range() ? Bound.AT_LEAST : bound(tokens, figure.start()),
        figure.unit(),
        counts);
  }

  /** The bound that the longest phrase before the figure puts on it. */
  private static Bound bound(List<Token> tokens, int start) {
    StringBuilder phrase = new StringBuilder();
    Bound bound = Bound.EXACT;
    for (int i = start - 1; i >= Math.max(0, start - LONGEST_BOUND); i--) {
      phrase.insert(0, tokens.get(i).form().toLowerCase(Locale.ROOT));
      String meaning = QuantityWords.meaning("bound", phrase.toString());
      bound = meaning == null ? bound : Bound.valueOf(meaning);
      phrase.insert(0, ' ');
    }
    return bound;
  }
}

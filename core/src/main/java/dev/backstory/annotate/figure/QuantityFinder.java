package dev.backstory.annotate.figure;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures that measure or count something, in normal form and with what they count, so that
 * figures of several articles can be laid side by side. Linear in the length of the sentence.
 */
public final class QuantityFinder {
  /** Behind these a stretch of time gives a day or an hour and measures nothing. */
  private static final Set<String> POINTS =
      Set.of("ago", "later", "earlier", "before", "after", "from", "into");

  /**
   * The figures of a sentence in its order, none overlapping another.
   *
   * @param offsets of the article's text
   */
  public List<Quantity> find(TaggedSentence sentence, OffsetMap offsets) {
    FigureWords words = FigureWords.of(sentence.tokens());
    Reading reading = new Reading(words, sentence.start(), offsets);
    for (int at = 0; at < words.size(); ) {
      at = reading.readOn(at);
    }
    return reading.found;
  }

  /** One sentence while it is read. */
  private static final class Reading {
    private final FigureWords words;
    private final int offset;
    private final OffsetMap offsets;
    private final FigureReader figures;
    private final FigureChanges changes;
    private final CountedThing counted;
    private final RateReader rates;
    private final List<Quantity> found = new ArrayList<>();
    private CountFromEarlierFigure.@Nullable Earlier earlier;
    private int behindLast;

    Reading(FigureWords words, int offset, OffsetMap offsets) {
      this.words = words;
      this.offset = offset;
      this.offsets = offsets;
      figures = new FigureReader(words);
      changes = new FigureChanges(words);
      counted = new CountedThing(words);
      rates = new RateReader(words);
    }

    /** Reads what begins at a word; the word to go on at. */
    int readOn(int at) {
      Figure multiple = multiple(at);
      Figure figure = multiple == null ? figures.read(at) : multiple;
      if (figure == null) {
        return at + 1;
      }
      Change change = multiple == null ? changes.read(figure) : Change.RISE;
      Counted what = counted.read(figure, change, earlier);
      if (isNothing(figure, what)) {
        return figure.end();
      }
      int end = what.adjacent() ? what.end() : figure.end();
      RateReader.Rate rate = rate(figure, what);
      Quantity quantity = quantity(figure, what, change, end, rate == null ? null : rate.per());
      found.add(quantity);
      earlier = new CountFromEarlierFigure.Earlier(quantity, figure.start(), end);
      behindLast = end;
      return Math.max(end, rate == null ? 0 : rate.end());
    }

    /** "Doubled", "tenfold". */
    private @Nullable Figure multiple(int at) {
      boolean verb = words.isVerb(at) || words.word(at).endsWith("fold");
      String times = verb ? QuantityWords.meaning("multiple", words.lemma(at)) : null;
      return times != null
          ? figures.bounded(Figure.of(at, at + 1, new BigDecimal(times), "times"))
          : null;
    }

    private boolean isNothing(Figure figure, Counted what) {
      boolean time = figure.is("s") || figure.is("month");
      boolean point = time && POINTS.contains(words.word(figure.end()));
      boolean day = time && words.word(figure.number()).equals("one") && !figure.hyphen();
      return point || day || (figure.unit() == null && what.counts() == null);
    }

    private RateReader.@Nullable Rate rate(Figure figure, Counted what) {
      RateReader.Rate behind = rates.read(what.end());
      behind = behind == null ? rates.read(figure.end()) : behind;
      return behind == null ? rates.ending(figure.end()) : behind;
    }

    private Quantity quantity(
        Figure figure, Counted what, @Nullable Change change, int end, @Nullable String per) {
      int start = Math.max(figure.start(), behindLast);
      BigDecimal upper = figure.upper();
      return new Quantity(
          offsets.span(offset + words.start(start), offset + words.end(end - 1)),
          plain(figure.value()),
          upper == null ? null : plain(upper),
          figure.bound(),
          figure.unit(),
          per,
          change,
          what.counts(),
          what.qualifiers());
    }

    /** Without needless noughts, and hundreds as hundreds. */
    private static BigDecimal plain(BigDecimal value) {
      BigDecimal bare = value.stripTrailingZeros();
      return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
  }
}

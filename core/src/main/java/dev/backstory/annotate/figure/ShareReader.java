package dev.backstory.annotate.figure;

import dev.backstory.annotate.text.NumberWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads shares told in words as percentages: "two-thirds of", "half the", "one in five women". */
final class ShareReader {
  private static final int PLACES = 4;
  private static final int MOST_IN = 1000;
  private static final int LONGEST_BOUND = 5;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> WHOLE = Set.of("the", "its", "their", "his", "her", "all", "of");

  /** "The first half of the year" is a stretch of time. */
  private static final Set<String> GAME = Set.of("first", "second", "latter", "other", "better");

  private final FigureWords words;
  private final NumberReader numbers;

  ShareReader(FigureWords words, NumberReader numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** The share that begins at a word, or null. */
  @Nullable Figure read(int start) {
    Figure parts = parts(start);
    return parts == null ? oneIn(start) : parts;
  }

  private @Nullable Figure parts(int start) {
    String word = words.word(start);
    if (word.equals("half")
        && !GAME.contains(words.word(start - 1))
        && WHOLE.contains(words.word(start + 1))) {
      return share(start, start + 1, 1, 2);
    }
    Figure fraction = fraction(start);
    if (fraction != null) {
      return fraction;
    }
    Integer count = word.equals("a") ? Integer.valueOf(1) : NumberWords.value(word);
    int name = words.word(start + 1).equals("-") ? start + 2 : start + 1;
    String part = QuantityWords.meaning("part", words.word(name));
    if (part == null || count == null || NumberWords.isDigits(word)) {
      return null;
    }
    if (!isShare(start, name)) {
      return null;
    }
    Figure share = share(start, name + 1, count, Integer.parseInt(part));
    boolean of = words.word(name + 1).equals("of") && words.word(name + 2).equals("a");
    Unit unit = of ? Unit.at(words, name + 3) : null;
    return unit == null
        ? share
        : Figure.of(start, unit.end(), unit.normal(share.value().movePointLeft(2)), unit.base());
  }

  /** "½ of the voters", "3/4 of". */
  private @Nullable Figure fraction(int start) {
    BigDecimal sign = VulgarFraction.of(words.word(start));
    BigDecimal value = sign == null ? VulgarFraction.written(words, start) : sign;
    int end = sign == null ? start + 3 : start + 1;
    return value == null || !words.word(end).equals("of")
        ? null
        : Figure.of(
            start, end, value.movePointRight(2).setScale(PLACES, RoundingMode.HALF_UP), "%");
  }

  /** "A quarter of", "two-thirds majority", but not "a third fire". */
  private boolean isShare(int start, int name) {
    boolean several = words.word(name).endsWith("s");
    if (isBy(start) && !words.isNoun(name + 1)) {
      return true;
    }
    return words.word(name + 1).equals("of") || (several && !words.word(start).equals("a"));
  }

  /** "By more than a quarter". */
  private boolean isBy(int start) {
    for (int i = start - 1; i > start - LONGEST_BOUND; i--) {
      if (words.word(i).equals("by")) {
        return i == start - 1 || QuantityWords.meaning("bound", bound(i + 1, start)) != null;
      }
    }
    return false;
  }

  private String bound(int from, int end) {
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < end; i++) {
      phrase.append(i == from ? "" : " ").append(words.word(i));
    }
    return phrase.toString();
  }

  /** "One in five women", "three out of 10 of the drivers". */
  private @Nullable Figure oneIn(int start) {
    Integer part = NumberWords.value(words.word(start));
    int in = words.word(start + 1).equals("out") ? start + 2 : start + 1;
    boolean ofEvery = words.word(in).equals("of") && words.word(in + 1).equals("every");
    boolean linked = ofEvery || words.word(in).equals(in == start + 1 ? "in" : "of");
    if (part == null || part < 1 || !linked) {
      return null;
    }
    boolean every = words.word(in + 1).equals("every");
    int from = every ? in + 2 : in + 1;
    NumberReading whole = numbers.read(from);
    if (whole == null || !isWhole(part, whole)) {
      return null;
    }
    return share(start, whole.end(), part, whole.value().intValue());
  }

  /** A whole has more than its part and is a round or small number: "12 in 17 attacks" is none. */
  private boolean isWhole(int part, NumberReading whole) {
    BigDecimal value = whole.value();
    boolean small = value.compareTo(BigDecimal.valueOf(MOST_IN)) <= 0;
    boolean round =
        small
            && (value.compareTo(BigDecimal.TEN) <= 0 || value.intValue() % 5 == 0 || part == 1)
            && value.compareTo(BigDecimal.valueOf(part)) > 0;
    boolean time = Unit.at(words, whole.end()) != null;
    return round && !time;
  }

  private static Figure share(int start, int end, int part, int whole) {
    BigDecimal value =
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    return Figure.of(start, end, value, "%");
  }
}

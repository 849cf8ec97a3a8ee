package dev.backstory.annotate.figure;

import dev.backstory.annotate.text.NumberWords;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers: "1,200", "1.2bn", "3½", "2 1/2", "two hundred and fifty", "a dozen", "half a
 * million", "two and a half million", "tens of thousands".
 */
final class NumberReader {
  private static final int MOST_WORDS = 8;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final FigureWords words;

  NumberReader(FigureWords words) {
    this.words = words;
  }

  /** The number that begins at a word, or null. */
  @Nullable NumberReading read(int start) {
    String word = words.word(start);
    if (word.isEmpty()) {
      return null;
    }
    if (word.equals("half")) {
      return half(start + 1);
    }
    if (word.equals("a") || word.equals("an")) {
      return article(start);
    }
    NumberReading open = several(start);
    open = open == null ? open(start) : open;
    if (open != null) {
      return open;
    }
    NumberReading number = Character.isDigit(word.charAt(0)) ? digits(start) : written(start);
    return number == null || !isPlus(number.end()) ? number : number.orMore();
  }

  /** "180-plus years", "70+ votes". */
  private boolean isPlus(int at) {
    return words.word(at).equals("-") && words.touches(at) && words.word(at + 1).equals("plus");
  }

  /** "half a million", "half-dozen". */
  private @Nullable NumberReading half(int from) {
    String next = words.word(from);
    boolean article = next.equals("a") || next.equals("an");
    int at = article || next.equals("-") ? from + 1 : from;
    BigDecimal times = magnitude(at);
    if (times != null) {
      return new NumberReading(at + 1, HALF.multiply(times), times, false);
    }
    return article && Unit.at(words, at) != null ? new NumberReading(at, HALF, null, false) : null;
  }

  /** "a dozen", "a half-dozen", "a couple". */
  private @Nullable NumberReading article(int start) {
    if (words.word(start + 1).equals("half")) {
      return half(start + 2);
    }
    NumberReading several = several(start + 1);
    if (several != null) {
      return several;
    }
    if (QuantityWords.meaning("vague", words.word(start + 1)) != null) {
      return vague(start + 1);
    }
    return magnitude(start + 1) == null ? null : withMagnitude(start + 1, BigDecimal.ONE);
  }

  private NumberReading vague(int at) {
    String value = QuantityWords.meaning("vague", words.word(at));
    return new NumberReading(at + 1, new BigDecimal(value), null, false);
  }

  /** "Several hundred": at least one. */
  private @Nullable NumberReading several(int start) {
    boolean some = QuantityWords.meaning("several", words.word(start)) != null;
    BigDecimal times = some ? magnitude(start + 1) : null;
    return times == null
        ? null
        : new NumberReading(start + 2, times.multiply(BigDecimal.TWO), times, true);
  }

  private @Nullable NumberReading open(int start) {
    String first = QuantityWords.meaning("open", words.word(start));
    if (first == null) {
      return null;
    }
    BigDecimal value = new BigDecimal(first);
    int end = start + 1;
    String more =
        words.word(end).equals("of") ? QuantityWords.meaning("open", words.word(end + 1)) : null;
    if (more != null) {
      value = value.multiply(new BigDecimal(more)).divide(BigDecimal.TWO);
      end += 2;
    }
    return new NumberReading(end, value, null, true);
  }

  private @Nullable NumberReading digits(int start) {
    int end = start + 1;
    BigDecimal value = NumberWords.decimal(words.word(start));
    if (value == null) {
      return null;
    }
    BigDecimal fraction = VulgarFraction.of(words.word(end));
    if (fraction != null) {
      return withMagnitude(end + 1, value.add(fraction));
    }
    int slash = words.touches(end) && words.word(end).equals("-") ? end + 1 : end;
    fraction = VulgarFraction.written(words, slash);
    return fraction == null
        ? withMagnitude(end, value)
        : withMagnitude(slash + 3, value.add(fraction));
  }

  private @Nullable NumberReading written(int start) {
    Integer value = NumberWords.value(words.word(start));
    if (value == null || !words.pos(start).equals("CD")) {
      return null;
    }
    boolean hyphen = words.word(start + 1).equals("-");
    Integer both =
        hyphen ? NumberWords.value(words.word(start) + "-" + words.word(start + 2)) : null;
    return both == null
        ? withMagnitude(start + 1, BigDecimal.valueOf(value))
        : withMagnitude(start + 3, BigDecimal.valueOf(both));
  }

  /** Reads on through "hundred", "thousand two hundred and fifty", "and a half million". */
  private NumberReading withMagnitude(int from, BigDecimal first) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = first;
    BigDecimal magnitude = null;
    int end = from;
    if (words.word(from).equals("and") && words.word(from + 1).equals("a")) {
      boolean half = words.word(from + 2).equals("half");
      part = half ? part.add(HALF) : part;
      end = half ? from + 3 : from;
    }
    boolean hyphen = words.word(end).equals("-") && magnitude(end + 1) != null;
    for (int i = hyphen ? end + 1 : end; i < from + MOST_WORDS; i++) {
      BigDecimal times = magnitude(i);
      Integer more = magnitude == null ? null : NumberWords.value(words.word(i));
      if (times != null) {
        part = part.multiply(times);
        boolean large = times.compareTo(HUNDRED) > 0;
        total = large ? total.add(part) : total;
        part = large ? BigDecimal.ZERO : part;
        magnitude = times;
        end = i + 1;
      } else if (more != null && !NumberWords.isDigits(words.word(i))) {
        part = part.add(BigDecimal.valueOf(more));
        end = i + 1;
      } else if (!isJoin(i, magnitude)) {
        break;
      }
    }
    return new NumberReading(end, total.add(part), magnitude, false);
  }

  /** "two hundred and fifty" is one number, "two million and fifty" is two. */
  private boolean isJoin(int at, @Nullable BigDecimal magnitude) {
    String word = words.word(at);
    return magnitude != null
        && magnitude.compareTo(THOUSAND) <= 0
        && (word.equals("and") || word.equals("-"));
  }

  /** What the word multiplies a number by, or null; letters only right behind the digits. */
  private @Nullable BigDecimal magnitude(int at) {
    String word = words.word(at);
    String times = QuantityWords.meaning("magnitude", word);
    if (times == null && words.touches(at) && words.pos(at - 1).equals("CD")) {
      times = QuantityWords.meaning("suffix", word.endsWith(".") ? word.replace(".", "") : word);
    }
    return times == null ? null : new BigDecimal(times);
  }
}

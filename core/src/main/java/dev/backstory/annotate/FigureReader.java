package dev.backstory.annotate;

import dev.backstory.port.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures among the tokens of a sentence: digits and number words with magnitude, currency
 * and unit, and ranges. Numbers that are dates, times, ages, scores, labels or parts of names are
 * none.
 */
final class FigureReader {
  private static final Set<String> DASHES = Set.of("-", "–", "—");
  private static final Set<String> JOINTS = Set.of("-", "–", "—", ":", "/");
  private static final Set<String> OTHER_KINDS = Set.of("DATE", "TIME", "ORDINAL", "PERSON");
  private static final int LONGEST_UNIT = 3;

  private final List<Token> tokens;

  FigureReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The figure that begins at a token, or null. */
  @Nullable Figure read(int start) {
    NumberReading first = reading(start);
    if (first == null || isNoCount(start, first.end())) {
      return null;
    }
    NumberReading second = upperEnd(start, first.end());
    if (second == null) {
      return joined(first.end()) ? null : withUnit(start, first, first.value(), false);
    }
    BigDecimal lower =
        first.magnitude() == null && second.magnitude() != null
            ? first.value().multiply(second.magnitude())
            : first.value();
    return lower.compareTo(second.value()) < 0 ? withUnit(start, second, lower, true) : null;
  }

  /**
   * The token behind a number and whatever is joined to it: a score, a telephone number, a date.
   */
  int skip(int start) {
    int end = start + 1;
    while (end + 1 < tokens.size() && isJoint(end) && touches(end)) {
      end += 2;
    }
    return end;
  }

  String word(int index) {
    return index >= 0 && index < tokens.size()
        ? tokens.get(index).form().toLowerCase(Locale.ROOT)
        : "";
  }

  private @Nullable NumberReading reading(int start) {
    String currency = QuantityWords.meaning("sign", word(start));
    return NumberReading.read(tokens, currency == null ? start : start + 1, currency);
  }

  private @Nullable NumberReading upperEnd(int start, int end) {
    boolean to =
        word(end).equals("to")
            || DASHES.contains(word(end))
            || (word(end).equals("and") && word(start - 1).equals("between"));
    return to ? reading(end + 1) : null;
  }

  private Figure withUnit(int start, NumberReading last, BigDecimal value, boolean range) {
    int unitEnd = last.end();
    String unit = last.currency();
    StringBuilder words = new StringBuilder();
    for (int i = last.end(); i < Math.min(tokens.size(), last.end() + LONGEST_UNIT); i++) {
      words.append(words.isEmpty() ? "" : " ").append(unitWord(tokens.get(i)));
      String meaning = QuantityWords.meaning("unit", words.toString());
      if (meaning != null && last.currency() == null) {
        unit = meaning;
        unitEnd = i + 1;
      }
    }
    return new Figure(start, unitEnd, value, unit, range);
  }

  private static String unitWord(Token token) {
    return token.pos().startsWith("NN") ? token.lemma() : token.form().toLowerCase(Locale.ROOT);
  }

  private boolean isNoCount(int start, int end) {
    String entity = tokens.get(start).entity();
    boolean otherKind = entity.length() > 2 && OTHER_KINDS.contains(entity.substring(2));
    boolean labelled = QuantityWords.meaning("label", word(start - 1)) != null;
    boolean joinedBefore = start > 0 && isJoint(start - 1) && touches(start - 1);
    return otherKind || labelled || joinedBefore || isYear(start, end);
  }

  private boolean isYear(int start, int end) {
    String word = word(start);
    boolean four = end == start + 1 && word.length() == 4 && NumberWords.isDigits(word);
    return four
        && (word.startsWith("1") || word.startsWith("20"))
        && !(end < tokens.size() && tokens.get(end).pos().startsWith("NNS"))
        && !(end < tokens.size() && QuantityWords.meaning("unit", word(end)) != null);
  }

  /** Whether something hangs on the number: "12-year-old", "10:30". */
  private boolean joined(int end) {
    return end + 1 < tokens.size() && isJoint(end) && touches(end);
  }

  private boolean isJoint(int index) {
    return JOINTS.contains(word(index));
  }

  private boolean touches(int index) {
    return index > 0
        && index + 1 < tokens.size()
        && tokens.get(index - 1).end() == tokens.get(index).start()
        && tokens.get(index).end() == tokens.get(index + 1).start();
  }
}

package dev.backstory.annotate.figure;

/**
 * Reads past a second figure that stands between a measure and its noun: "a $2bn (£1.6bn) deal", "a
 * 120-ton, 95-foot-tall rocket"; and past what hangs on its unit.
 */
final class CompoundReader {
  private static final int LONGEST_COMPOUND = 8;

  private final FigureWords words;

  CompoundReader(FigureWords words) {
    this.words = words;
  }

  /** Where the noun begins that a figure stands before, if it has one. */
  int behind(Figure figure) {
    return behindBracket(behindSecond(figure, behindBracket(figure.end())));
  }

  /** Behind the second of "a 120-ton, 95-foot-tall rocket", "a $2 billion, 40-storey tower". */
  private int behindSecond(Figure figure, int at) {
    boolean first = figure.hyphen() || words.pos(figure.start() - 1).equals("DT");
    boolean joined = words.word(at).equals(",") || words.word(at).equals("and");
    int number = QuantityWords.meaning("sign", words.word(at + 1)) == null ? at + 1 : at + 2;
    if (!first || !joined || !words.pos(number).equals("CD")) {
      return at;
    }
    int end = number + 1;
    while (end < at + LONGEST_COMPOUND && (isHyphen(end) || words.pos(end).equals("CD"))) {
      end += isHyphen(end) ? 2 : 1;
    }
    return isHyphen(number + 1) || number > at + 1 ? end : at;
  }

  /** Behind "-tall" of "95-foot-tall", or {@code at} itself. */
  int behindSize(int at) {
    boolean size =
        words.word(at).equals("-") && SubjectOfMeasure.SIZES.contains(words.word(at + 1));
    return size ? at + 2 : at;
  }

  private boolean isHyphen(int at) {
    return words.word(at).equals("-") && words.touches(at);
  }

  /** Behind the other currency or unit of "a $2bn (£1.6bn) investment", or {@code at} itself. */
  private int behindBracket(int at) {
    int end = at;
    if (words.word(at).equals("(")) {
      while (end < at + LONGEST_COMPOUND && !words.word(end).equals(")")) {
        end++;
      }
    }
    boolean noun = words.word(end).equals(")") && words.isNoun(end + 1);
    return noun && hasNumber(at, end) ? end + 1 : at;
  }

  private boolean hasNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isDigit(words.word(i).charAt(0))) {
        return true;
      }
    }
    return false;
  }
}

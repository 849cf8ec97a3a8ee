package dev.backstory.annotate.text;

/**
 * Decides where a sentence ends: at a stop that white space follows, unless the word before it or
 * what comes after says otherwise. Looks a bounded number of characters back and ahead.
 */
final class SentenceEnds {
  private static final int MOST_CLOSERS = 12;
  private static final int LONGEST_MARKER = 4;
  private static final int LONGEST_PAUSE = 10;
  private static final int LONGEST_REPEATED = 12;

  private final Abbreviations words = new Abbreviations();
  private final SentenceStarts openings = new SentenceStarts();
  private final GluedSentences glued = new GluedSentences(words);

  /**
   * The end of the sentence whose last stop is at {@code i}, or -1 if none ends there.
   *
   * @param start where the sentence begins
   * @param to where its paragraph ends
   */
  int endAt(String text, int start, int i, int to) {
    char stop = text.charAt(i);
    if (!Letters.isTerminator(stop) || goesOn(text, i, to)) {
      return -1;
    }
    int end = closed(text, i + 1, to);
    if (end < to && !Letters.isSpace(text.charAt(end))) {
      return glued.divides(text, i, end, to) ? end : -1;
    }
    int next = Letters.skipSpaces(text, end, to);
    return next >= to || divides(text, start, i, end, next, to) ? end : -1;
  }

  /** Whether further stops follow, also as in {@code . . .} */
  private static boolean goesOn(String text, int i, int to) {
    if (i + 1 >= to || Letters.isTerminator(text.charAt(i + 1))) {
      return i + 1 < to;
    }
    return Letters.isSpace(text.charAt(i + 1))
        && i + 2 < to
        && text.charAt(i + 2) == '.'
        && (i + 3 >= to || !Character.isLetterOrDigit(text.charAt(i + 3)));
  }

  /** Behind the marks that close what ends at {@code from}. */
  private static int closed(String text, int from, int to) {
    int end = from;
    while (end < to && end - from < MOST_CLOSERS && isCloser(text, end, to)) {
      end++;
    }
    return end;
  }

  /** A mark that opens in English closes elsewhere; then a space follows it. */
  private static boolean isCloser(String text, int i, int to) {
    char c = text.charAt(i);
    return Letters.isCloser(c)
        || Letters.isInvisible(c)
        || "\u201C\u00AB\u2039".indexOf(c) >= 0
            && (i + 1 >= to || Letters.isSpace(text.charAt(i + 1)));
  }

  private boolean divides(String text, int start, int stop, int end, int next, int to) {
    boolean closed = end > stop + 1;
    if (closed && Letters.isDash(text.charAt(next))) {
      return false; // whom a quotation is by
    }
    int word = openings.word(text, next, to);
    if (word >= to) {
      return false;
    }
    boolean ellipsis = isEllipsis(text, stop);
    boolean question = text.charAt(stop) != '.' || ellipsis;
    if (Character.isLowerCase(text.charAt(word))) {
      return !(closed && question)
          && words.before(text, stop) == Abbreviations.Kind.NONE
          && openings.opensInLowerCase(text, word, to);
    }
    if (question) {
      return !(ellipsis && isRepeated(text, stop, word))
          && !(closed && openings.isSpeechTag(text, word, to));
    }
    return closed && openings.isQuoted(text, next)
        || dividesAfterStop(text, start, stop, next, word, to);
  }

  private static boolean isEllipsis(String text, int stop) {
    if (text.charAt(stop) == '\u2026') {
      return true;
    }
    int before = stop - 1;
    while (before > 0 && stop - before <= 2 && Letters.isSpace(text.charAt(before))) {
      before--;
    }
    return before >= 0 && text.charAt(before) == '.';
  }

  /** Whether somebody hesitates, as in {@code I … I cannot}. */
  private static boolean isRepeated(String text, int stop, int word) {
    int end = stop;
    while (end > 0 && stop - end < LONGEST_PAUSE && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    int length = 0;
    while (length < Math.min(end, LONGEST_REPEATED)
        && Character.isLetter(text.charAt(end - length - 1))) {
      length++;
    }
    int behind = word + length;
    return length > 0
        && text.regionMatches(true, end - length, text, word, length)
        && (behind == text.length() || !Character.isLetter(text.charAt(behind)));
  }

  private boolean dividesAfterStop(String text, int start, int stop, int next, int word, int to) {
    if (isListMarker(text, start, stop)) {
      return false;
    }
    boolean bracket = word > next && !openings.isQuoted(text, next);
    return switch (words.before(text, stop)) {
      case NONE -> true;
      case BEFORE_NAME -> false;
      case BEFORE_NUMBER -> !Character.isDigit(text.charAt(word));
      case HOUR ->
          openings.isStarter(text, word, to)
              || !bracket && !openings.goesOnAfterHour(text, start, stop, word, to);
      case NAME_PART -> openings.isStarter(text, word, to);
      case ACRONYM -> openings.isSentence(text, word, to);
      case ABBREVIATION -> openings.isQuoted(text, next) || openings.isSentence(text, word, to);
    };
  }

  /** Whether the sentence so far is but the number or letter of an item of a list. */
  private static boolean isListMarker(String text, int start, int stop) {
    if (stop - start >= LONGEST_MARKER) {
      return false;
    }
    boolean digits = text.substring(start, stop).chars().allMatch(Character::isDigit);
    return digits || stop - start == 1 || isRoman(text, start, stop);
  }

  private static boolean isRoman(String text, int start, int stop) {
    for (int i = start; i < stop; i++) {
      if ("IVXivx".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}

package dev.backstory.annotate.text;

import dev.backstory.notation.QuotationMarks;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds words between quotation marks: curly, straight, doubled single, single, low and angular
 * ones, and those that open every paragraph of a long quotation and close the last alone. Marks
 * within marks belong to the outer ones. Linear in the length of the text.
 */
public final class QuoteMarks {
  /** UTF-16 length within which marks inside marks close. */
  private static final int LONGEST_NESTED = 600;

  /** The spans in the order of the text, none of them within another. */
  public List<QuotedSpan> find(String text) {
    List<QuotedSpan> spans = new ArrayList<>();
    boolean open = false;
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !Letters.isLineEnd(text.charAt(end))) {
        end++;
      }
      int first = Letters.skipSpaces(text, start, end);
      if (first < end) {
        open = paragraph(text, first, end, open, spans);
      }
      start = end + 1;
    }
    return spans;
  }

  /** Adds the spans of a paragraph and says whether the last of them was left open. */
  private static boolean paragraph(
      String text, int from, int to, boolean continues, List<QuotedSpan> out) {
    int begun = -1;
    boolean single = false;
    boolean continued = false;
    for (int i = from; i < to; i++) {
      int width = widthAt(text, i, to);
      if (width == 0) {
        continue;
      }
      boolean singleMark = isSingle(text, i, width);
      if (begun < 0) {
        if (opens(text, i, width, from, to) && (!singleMark || closesLater(text, i, to))) {
          begun = i;
          single = singleMark;
          continued = continues && i == from;
        }
      } else if (singleMark == single && closes(text, i, width, to, single)) {
        out.add(new QuotedSpan(begun, i + width, continued));
        begun = -1;
      } else if (!singleMark && !single && QuotationMarks.opens(text.charAt(i))) {
        if (text.charAt(begun) == text.charAt(i)) {
          begun = i; // what was open before was never closed
          continued = false;
        } else {
          i = closingOf(text, i, to);
        }
        continue;
      }
      i += width - 1;
    }
    boolean left = begun == from && !single;
    if (left || begun > from && !single && runsOn(text, to)) {
      out.add(new QuotedSpan(begun, lastWord(text, begun, to), continued));
      return true;
    }
    return false;
  }

  /** Index of the curly mark that closes the one at {@code i}; {@code i} if none does. */
  private static int closingOf(String text, int i, int to) {
    int closing = text.indexOf('\u201D', i, Math.min(to, i + LONGEST_NESTED));
    return closing >= 0 ? closing : i;
  }

  private static int lastWord(String text, int from, int to) {
    int end = to;
    while (end > from + 1 && Letters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether the next paragraph begins with a mark that opens. */
  private static boolean runsOn(String text, int paragraphEnd) {
    int next = Letters.skipSpaces(text, paragraphEnd, text.length());
    int width = next < text.length() ? widthAt(text, next, text.length()) : 0;
    return width > 0 && !isSingle(text, next, width) && !QuotationMarks.closes(text.charAt(next));
  }

  /** 2 for a doubled single mark, 1 for any other, 0 where there is none. */
  private static int widthAt(String text, int i, int to) {
    char c = text.charAt(i);
    if ((c == '\'' || c == '`' || c == '\u2019' || c == '\u2018')
        && i + 1 < to
        && text.charAt(i + 1) == c) {
      return 2;
    }
    return QuotationMarks.isDouble(c) || QuotationMarks.SINGLE.indexOf(c) >= 0 ? 1 : 0;
  }

  private static boolean isSingle(String text, int i, int width) {
    return width == 1 && QuotationMarks.SINGLE.indexOf(text.charAt(i)) >= 0;
  }

  private static boolean opens(String text, int i, int width, int from, int to) {
    char c = text.charAt(i);
    int next = i + width;
    if (QuotationMarks.closes(c) || c == '\u2019' || next >= to) {
      return false;
    }
    boolean free = i == from || !Character.isLetterOrDigit(text.charAt(i - 1));
    return QuotationMarks.opens(c) || free && !Letters.isSpace(text.charAt(next));
  }

  private static boolean closes(String text, int i, int width, int to, boolean single) {
    char c = text.charAt(i);
    int next = i + width;
    if (QuotationMarks.opens(c) && c != '\u201C' || c == '\u2018') {
      return false;
    }
    if (c == '\u201C') {
      return next >= to || !Character.isLetterOrDigit(text.charAt(next)) && !isSpaceBefore(text, i);
    }
    boolean free = next >= to || !Character.isLetterOrDigit(text.charAt(next));
    if (single) {
      return free && !isSpaceBefore(text, i) && !isPossessive(text, i, next, to);
    }
    return QuotationMarks.closes(c) || free;
  }

  private static boolean isSpaceBefore(String text, int i) {
    return i > 0 && Letters.isSpace(text.charAt(i - 1));
  }

  /** As in "the workers' rights". */
  private static boolean isPossessive(String text, int i, int next, int to) {
    return text.charAt(i - 1) == 's'
        && next + 1 < to
        && Letters.isSpace(text.charAt(next))
        && Character.isLowerCase(text.charAt(next + 1));
  }

  /** Whether a single mark closes within a bounded distance; else it is an apostrophe. */
  private static boolean closesLater(String text, int i, int to) {
    int bound = Math.min(to, i + LONGEST_NESTED);
    for (int k = i + 2; k < bound; k++) {
      if ("'\u2019".indexOf(text.charAt(k)) >= 0 && closes(text, k, 1, to, true)) {
        return true;
      }
    }
    return false;
  }
}

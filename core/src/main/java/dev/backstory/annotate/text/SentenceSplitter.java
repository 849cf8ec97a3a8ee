package dev.backstory.annotate.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a text into paragraphs and sentences. Every character that is not white space lies in
 * exactly one sentence; the time is linear in the length of the text.
 */
final class SentenceSplitter {
  private final int maxLength;
  private final SentenceEnds ends = new SentenceEnds();

  /**
   * @param maxLength UTF-16 length at which a sentence is cut
   */
  SentenceSplitter(int maxLength) {
    this.maxLength = maxLength;
  }

  List<RawSentence> split(String text) {
    List<RawSentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      int before = sentences.size();
      splitParagraph(text, start, end, paragraph, sentences);
      paragraph += sentences.size() > before ? 1 : 0;
      start = end + 1;
    }
    return sentences;
  }

  private static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && !Letters.isLineEnd(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void splitParagraph(String text, int from, int to, int paragraph, List<RawSentence> out) {
    int start = Letters.skipSpaces(text, from, to);
    int i = start;
    while (i < to) {
      int end = ends.endAt(text, start, i, to);
      if (end > 0) {
        add(text, start, end, paragraph, out);
        start = Letters.skipSpaces(text, end, to);
        i = start;
      } else {
        i++;
      }
    }
    add(text, start, to, paragraph, out);
  }

  /** Adds the sentence, in pieces if it is too long, without white space at its ends. */
  private void add(String text, int from, int to, int paragraph, List<RawSentence> out) {
    int start = Letters.skipSpaces(text, from, to);
    while (start < to) {
      int cut = to - start <= maxLength ? to : cutBefore(text, start, start + maxLength);
      int end = cut;
      while (end > start && Letters.isSpace(text.charAt(end - 1))) {
        end--;
      }
      if (end > start) {
        out.add(new RawSentence(start, end, paragraph));
      }
      start = Letters.skipSpaces(text, cut, to);
    }
  }

  /** The last white space before the bound, else the bound, never inside a character. */
  private static int cutBefore(String text, int start, int bound) {
    for (int i = bound; i > start; i--) {
      if (Letters.isSpace(text.charAt(i))) {
        return i;
      }
    }
    boolean inside =
        Character.isHighSurrogate(text.charAt(bound - 1))
            && Character.isLowSurrogate(text.charAt(bound));
    return inside && bound - 1 > start ? bound - 1 : bound;
  }
}

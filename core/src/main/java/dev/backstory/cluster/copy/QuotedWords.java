package dev.backstory.cluster.copy;

import dev.backstory.notation.QuotationMarks;
import java.util.BitSet;

/**
 * Finds what stands between quotation marks in a paragraph: speakers' words, which several
 * reporters take down alike without copying each other. A mark that is not closed opens a quotation
 * that runs on into the next paragraph; a single one is then an apostrophe.
 */
public final class QuotedWords {
  private final String paragraph;
  private final BitSet quoted = new BitSet();
  private char mark;
  private int opened;

  private QuotedWords(String paragraph) {
    this.paragraph =
        paragraph.replace("‘‘", "“ ").replace("’’", " ”").replace("``", "“ ").replace("''", "\" ");
  }

  /** The UTF-16 positions between marks, the marks included. */
  public static BitSet in(String paragraph) {
    QuotedWords words = new QuotedWords(paragraph);
    for (int at = 0; at < paragraph.length(); at++) {
      words.read(at);
    }
    if (words.mark != 0 && !isSingle(words.mark)) {
      words.quoted.set(words.opened, paragraph.length());
    }
    return words.quoted;
  }

  private void read(int at) {
    char c = paragraph.charAt(at);
    if (mark == 0) {
      if (c == '"' || QuotationMarks.opens(c) || (isSingle(c) && opensWord(at))) {
        mark = c;
        opened = at;
      }
    } else if (closes(c, at)) {
      quoted.set(opened, at + 1);
      mark = 0;
    }
  }

  private boolean closes(char c, int at) {
    return switch (mark) {
      case '"', '“' -> c == '"' || c == '”';
      case '„' -> c == '“' || c == '”' || c == '"';
      case '«' -> c == '»';
      default -> (c == '\'' || c == '’') && !isLetterAt(at + 1);
    };
  }

  private static boolean isSingle(char c) {
    return c == '\'' || c == '‘';
  }

  private boolean opensWord(int at) {
    return !isLetterAt(at - 1) && isLetterAt(at + 1);
  }

  private boolean isLetterAt(int at) {
    return at >= 0 && at < paragraph.length() && Character.isLetterOrDigit(paragraph.charAt(at));
  }
}

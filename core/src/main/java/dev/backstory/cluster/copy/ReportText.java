package dev.backstory.cluster.copy;

import dev.backstory.model.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A report as comparable words, hashed, without case and marks; and which of them are its
 * reporters' own: neither quoted nor {@linkplain PageFurniture part of the page}. Of a text that
 * has hardly any, all words count. Only the first 60,000 characters are read.
 */
public final class ReportText {
  /** Words of a seed: runs shorter than this are no trace of a common text. */
  static final int SEED_WORDS = 5;

  private static final int MOST_CHARACTERS = 60_000;
  private static final int FEWEST_OWN = 25;

  private final String text;
  private final long[] words;
  private final int[] starts;
  private final int[] ends;
  private final BitSet own = new BitSet();
  private final BitSet ofReport = new BitSet();
  private int size;

  private ReportText(String text) {
    this.text = text;
    int most = Math.min(text.length(), MOST_CHARACTERS) / 2 + 1;
    this.words = new long[most];
    this.starts = new int[most];
    this.ends = new int[most];
  }

  /** Reads an article's text, whose paragraphs are lines. */
  public static ReportText of(String text) {
    ReportText report = new ReportText(text);
    String head = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    List<String> lines = Arrays.asList(head.split("\n", -1));
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      report.read(lines.get(i), start, PageFurniture.is(lines, i));
      start += lines.get(i).length() + 1;
    }
    report.countQuotedIfNothingElse();
    return report;
  }

  private void read(String line, int offset, boolean furniture) {
    BitSet quoted = furniture ? new BitSet() : QuotedWords.in(line);
    for (int at = 0; at < line.length(); at++) {
      int start = at;
      long hash = 0;
      while (at < line.length() && Character.isLetterOrDigit(line.charAt(at))) {
        hash = hash * 31 + Character.toLowerCase(line.charAt(at++));
      }
      if (at > start) {
        ofReport.set(size, !furniture);
        own.set(size, !furniture && !quoted.get(start));
        add(hash, offset + start, offset + at);
      }
    }
  }

  private void add(long hash, int start, int end) {
    words[size] = hash;
    starts[size] = start;
    ends[size++] = end;
  }

  private void countQuotedIfNothingElse() {
    if (own.cardinality() < FEWEST_OWN) {
      own.or(ofReport);
    }
  }

  int size() {
    return size;
  }

  /** The hash of a word. */
  long word(int index) {
    return words[index];
  }

  /** Whether the reporters wrote this word. */
  boolean isOwn(int index) {
    return own.get(index);
  }

  /** How many words the reporters wrote. */
  int ownWords() {
    return own.cardinality();
  }

  /** Whether every word of the seed that begins here is the reporters' own. */
  boolean isOwnSeed(int from) {
    return own.nextClearBit(from) >= from + SEED_WORDS;
  }

  /** The stretch of the article from one word up to another, exclusive. */
  Span span(int from, int to) {
    int start = text.codePointCount(0, starts[from]);
    return new Span(start, start + text.codePointCount(starts[from], ends[to - 1]));
  }
}

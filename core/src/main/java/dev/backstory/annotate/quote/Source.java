package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.QuoteMarkedSentence;

/**
 * The words that name a source, as tokens of one sentence.
 *
 * @param sentence index of the sentence
 * @param first its first token
 * @param last behind its last token
 * @param appositionFirst first token of what is said of it between commas; equal to {@code
 *     appositionLast} if there is nothing
 * @param appositionLast behind the last token of that
 */
record Source(int sentence, int first, int last, int appositionFirst, int appositionLast) {
  static Source of(QuoteMarkedSentence clause, int first, int last) {
    return new Source(clause.index(), first, last, last, last);
  }

  Source with(int appositionFirst, int appositionLast) {
    return new Source(sentence, first, last, appositionFirst, appositionLast);
  }

  /** Behind the last token of it all. */
  int reach() {
    return Math.max(last, appositionLast);
  }
}

package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.QuoteMarkedSentence;

/**
 * Tokens of one sentence that a cue may attribute.
 *
 * @param first the first of them
 * @param last behind the last of them
 * @param cut how many shorter extents begin with the same token
 * @param full whether none is longer
 */
record ContentSpan(int first, int last, int cut, boolean full) {
  /** Whether both share at least half of what they cover together, counted in characters. */
  boolean isAbout(ContentSpan other, QuoteMarkedSentence clause) {
    int common =
        clause.end(Math.min(last, other.last) - 1) - clause.start(Math.max(first, other.first));
    int together =
        clause.end(Math.max(last, other.last) - 1) - clause.start(Math.min(first, other.first));
    return 2 * common >= together;
  }

  boolean contains(int token) {
    return first <= token && token < last;
  }
}
